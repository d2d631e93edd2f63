import "server-only";
import type { UploadDraft } from "@/prisma/generated/client";
import { type UploadDraftDto, uploadFormValues } from "./schemas";

export function toDraftDto(row: UploadDraft): UploadDraftDto {
  return {
    id: row.id,
    values: uploadFormValues.parse(row.values),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
