import "server-only";
import type { SystemCtx } from "@/lib/services/context";

/** First step of a run. `false`: it was cancelled before it began, or has ended. */
export async function beginRun(ctx: SystemCtx, runId: string): Promise<{ goesOn: boolean }> {
  await ctx.db.parseRun.updateMany({
    where: { id: runId, status: "queued" },
    data: { status: "running", startedAt: ctx.now },
  });
  const run = await ctx.db.parseRun.findUnique({ where: { id: runId }, select: { status: true } });
  return { goesOn: run?.status === "running" };
}
