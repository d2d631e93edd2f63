import { toStepError } from "@/inngest/server/protocol/step-error";
import type { Tx } from "@/inngest/server/store/database";

/** Keeps the error of one attempt for the history of the run. */
export async function recordFailure(
  tx: Tx,
  runId: string,
  stepId: string | null,
  attempt: number,
  error: unknown,
): Promise<void> {
  await tx.query("insert into jobs.failure (run_id, step_id, attempt, error) values ($1, $2, $3, $4)", [
    runId,
    stepId,
    attempt,
    JSON.stringify(toStepError(error)),
  ]);
}
