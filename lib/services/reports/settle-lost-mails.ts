import "server-only";
import type { SystemCtx } from "@/lib/services/context";

const LOST_AFTER_MS = 15 * 60_000;

/** A mail whose process ended in the middle may have arrived: it is not sent again, and says so. */
export async function settleLostMails(ctx: SystemCtx): Promise<number> {
  const { count } = await ctx.db.reportDelivery.updateMany({
    where: { status: "sending", claimedAt: { lt: new Date(ctx.now.getTime() - LOST_AFTER_MS) } },
    data: { status: "unknown", tryAt: null },
  });
  return count;
}
