import "server-only";
import type { UploadTemplate } from "@/prisma/generated/client";
import { type TemplateDto, templateValues } from "./schemas";

export function toTemplateDto(row: UploadTemplate): TemplateDto {
  return {
    id: row.id,
    name: row.name,
    values: templateValues.parse(row.values),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
