import "server-only";
import type { SavedView } from "@/prisma/generated/client";
import { type ViewDto, viewDto } from "./schemas";

export function toViewDto(row: SavedView): ViewDto {
  return viewDto.parse({
    id: row.id,
    page: row.page,
    name: row.name,
    query: row.query,
    shared: row.holderId === row.workspaceId,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  });
}
