import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { failItem } from "./fail-item";

/** A run could not be begun: what it has not handed out yet fails, so that nobody waits for it. */
export async function failRun(ctx: SystemCtx, runId: string): Promise<void> {
  const left = await ctx.db.parseRunItem.findMany({
    where: { runId, status: "queued", dispatchedAt: null },
    select: { id: true },
  });
  for (const { id } of left) await failItem(ctx, id);
}
