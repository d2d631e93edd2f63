import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { Prisma } from "@/prisma/generated/client";
import type { AdminUser } from "./schemas";

/** What is read with a user for the admin pages. */
export const adminUserInclude = {
  _count: { select: { memberships: true } },
  sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
} satisfies Prisma.UserInclude;

type Row = Prisma.UserGetPayload<{ include: typeof adminUserInclude }>;

export function toAdminUser(ctx: SystemCtx, row: Row): AdminUser {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    status: row.status,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.sessions[0]?.lastSeenAt.toISOString() ?? null,
    workspaces: row._count.memberships,
    you: ctx.actor.kind === "user" && ctx.actor.userId === row.id,
  };
}
