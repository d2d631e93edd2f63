import "server-only";
import type { Invite } from "@/prisma/generated/client";
import type { InviteDto } from "./schemas";

/** An invitation as lists show it, without its secret. */
export function toInviteDto(row: Invite): InviteDto {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
