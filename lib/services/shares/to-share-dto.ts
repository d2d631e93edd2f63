import "server-only";
import type { ShareLink } from "@/prisma/generated/client";
import { type ShareDto, shareDto } from "./schemas";

/** A link as lists show it, without its secret. */
export function toShareDto(row: ShareLink, createdBy: string | null): ShareDto {
  return shareDto.parse({
    id: row.id,
    page: row.page,
    bloggerId: row.bloggerId,
    name: row.name,
    query: row.query,
    prefix: row.prefix,
    createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    views: row.views,
    lastViewedAt: row.lastViewedAt?.toISOString() ?? null,
  });
}
