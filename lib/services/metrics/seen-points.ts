import "server-only";
import type { Ctx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";

type SeenPoints = { OR: ({ scope: string } | { scope: string; observedAt: { gte: Date } })[] };

/**
 * The stored points that a workspace sees, for a `where`: what it brought itself, and the shared ones, where it shortened its
 * own view from that day on. SQL has `seenPoint` and `lastTold` for the same rule.
 */
export async function seenPoints(ctx: Pick<Ctx, "db" | "workspaceId">): Promise<SeenPoints> {
  const own = await ctx.db.workspaceRetention.findUnique({
    where: { workspaceId: ctx.workspaceId },
    select: { sharedFrom: true },
  });
  const shared = own?.sharedFrom
    ? { scope: SHARED_SCOPE, observedAt: { gte: own.sharedFrom } }
    : { scope: SHARED_SCOPE };
  return { OR: [{ scope: ctx.workspaceId }, shared] };
}
