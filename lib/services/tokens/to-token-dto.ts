import "server-only";
import type { ApiToken } from "@/prisma/generated/client";
import type { TokenDto } from "./schemas";

/** A token as lists show it, without its secret. */
export function toTokenDto(row: ApiToken): TokenDto {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}
