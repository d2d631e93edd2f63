import "server-only";
import type { Tx } from "@/lib/db/client";
import { dispatchNext } from "./dispatch-next";

/**
 * Counts a run's items anew and, when none is left to do, ends it; otherwise asks for the next ones in its line. Failed is a
 * run of which nothing succeeded.
 */
export async function settleRun(tx: Tx, runId: string, now: Date): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "ParseRun" WHERE id = ${runId}::uuid FOR UPDATE`;
  await tx.$executeRaw`
    UPDATE "ParseRun" r SET total = c.total, done = c.ended, failed = c.failed,
      status = CASE WHEN r.status = 'cancelled' OR c.ended < c.total THEN r.status
        WHEN c.total > 0 AND c.failed = c.total THEN 'failed' ELSE 'completed' END::"RunStatus",
      "finishedAt" = CASE WHEN c.ended = c.total THEN coalesce(r."finishedAt", ${now}::timestamptz) END
    FROM (
      SELECT count(*)::int AS total, count(*) FILTER (WHERE status IN ('completed', 'failed', 'cancelled'))::int AS ended,
        count(*) FILTER (WHERE status = 'failed')::int AS failed
      FROM "ParseRunItem" WHERE "runId" = ${runId}::uuid) c
    WHERE r.id = ${runId}::uuid`;
  const run = await tx.parseRun.findUniqueOrThrow({ where: { id: runId } });
  // A run that has not dispatched yet begins by itself, when its accounts have been asked for together.
  if (run.status === "running") await dispatchNext(tx, run, now);
}
