import "server-only";
import type { UserCtx } from "@/lib/services/context";
import type { SessionItem } from "./schemas";

/** Where the caller is signed in, latest use first. */
export async function listSessions(ctx: UserCtx): Promise<{ items: SessionItem[] }> {
  const rows = await ctx.db.session.findMany({
    where: { userId: ctx.actor.userId, revokedAt: null, expiresAt: { gt: ctx.now } },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
  });
  return {
    items: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      userAgent: row.userAgent,
      ip: row.ip,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      current: row.id === ctx.actor.sessionId,
    })),
  };
}
