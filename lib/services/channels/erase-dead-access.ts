import "server-only";
import type { SystemCtx } from "@/lib/services/context";

/** YouTube's developer policies: tokens that cannot be renewed are gone within 30 days. */
const KEEP_MS = 29 * 86_400_000;

/** Erases what is kept of connections that ended long ago and were not renewed. Answers how many. */
export async function eraseDeadAccess(ctx: SystemCtx): Promise<number> {
  const before = new Date(ctx.now.getTime() - KEEP_MS);
  const { count } = await ctx.db.channelCredential.deleteMany({
    where: { channel: { status: "needs_reconnect", statusAt: { lt: before } } },
  });
  return count;
}
