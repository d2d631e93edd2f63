import { callFor } from "@/inngest/server/runs/discovery";
import { lockRun } from "@/inngest/server/runs/lock-run";
import { countPending } from "@/inngest/server/runs/store-steps";
import type { Tx } from "@/inngest/server/store/database";
import type { Sending } from "@/inngest/server/store/queue";

/**
 * Gives a waiting step its result (JSON text) and moves its run on. Answers nothing to do when the run or the
 * step is over already: of a time-out and an event that race, the first to hold the run's lock wins.
 */
export async function resolveStep(tx: Tx, runId: string, stepId: string, memo: string): Promise<Sending[]> {
  const run = await lockRun(tx, runId);
  if (!run?.alive) return [];
  const { rows } = await tx.query<{ opts: { parallelMode?: string } | null }>(
    `update jobs.step set memo = $3::json, ended_at = clock_timestamp()
     where run_id = $1 and id = $2 and memo is null returning opts`,
    [runId, stepId, memo],
  );
  const step = rows[0];
  if (!step) return [];
  await tx.query("delete from jobs.wait where run_id = $1 and step_id = $2", [runId, stepId]);
  await tx.query("update jobs.run set stack = stack || $2::text where id = $1", [runId, stepId]);
  return movesOn(run.reqVersion, await countPending(tx, runId), step.opts?.parallelMode) ? [callFor(run)] : [];
}

/** From request version 2 on, a run is asked anew only when all its parallel steps are over, unless they race. */
export const movesOn = (reqVersion: number, pending: number, parallelMode: unknown): boolean =>
  pending === 0 || reqVersion < 2 || parallelMode === "race";
