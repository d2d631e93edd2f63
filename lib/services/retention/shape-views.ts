import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { outdatedViews, shapeView } from "@/lib/services/metrics/shape-view";
import { keptFrom } from "./rules";

/**
 * Moves what workspaces see of shared points to where they want it to begin today, one profile of one workspace after the
 * other. At most `most`; `more` says that it is to be called again. Safe to repeat.
 */
export async function shapeViews(ctx: SystemCtx, most: number): Promise<{ views: number; more: boolean }> {
  for (const { workspaceId, sharedDays, sharedFrom } of await ctx.db.workspaceRetention.findMany()) {
    const from = sharedDays === null ? null : keptFrom(ctx.now, sharedDays);
    if (from?.getTime() === sharedFrom?.getTime()) continue;
    await ctx.db.workspaceRetention.update({ where: { workspaceId }, data: { sharedFrom: from } });
  }
  const due = await outdatedViews(ctx.db, { limit: most });
  for (const view of due) await ctx.db.$transaction((tx) => shapeView(tx, view));
  return { views: due.length, more: due.length >= most };
}
