import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { dispatchNext } from "./dispatch-next";

/** Asks for the parse of a run's first profiles; each one that ends asks for the next. */
export async function dispatchRunItems(ctx: SystemCtx, runId: string): Promise<{ dispatched: number }> {
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "ParseRun" WHERE id = ${runId}::uuid FOR UPDATE`;
    const run = await tx.parseRun.findUnique({ where: { id: runId } });
    return { dispatched: run?.status === "running" ? await dispatchNext(tx, run, ctx.now) : 0 };
  });
}
