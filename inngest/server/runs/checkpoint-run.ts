import type { z } from "zod";
import type { checkpointSchema, Op } from "@/inngest/server/protocol/messages";
import { storeSteps } from "@/inngest/server/runs/store-steps";
import type { Server } from "@/inngest/server/server";

type Checkpoint = z.infer<typeof checkpointSchema>;
export type Checkpointed = "stored" | "stale" | "unknown";

/** Stores the results of steps while their call goes on. Stale when another delivery of the call has taken over. */
export async function checkpointRun(server: Server, runId: string, checkpoint: Checkpoint): Promise<Checkpointed> {
  return server.database.transaction(async (tx) => {
    const current = checkpoint.qi_id
      ? await tx.query(lockingBoth, [runId, checkpoint.qi_id, checkpoint.generation_id ?? null])
      : await tx.query(locking, [runId]);
    if (current.rows.length === 0) {
      const { rows } = await tx.query("select from jobs.run where id = $1", [runId]);
      return rows.length === 0 ? "unknown" : "stale";
    }
    const steps = checkpoint.steps.map((op) => ({
      id: op.id,
      name: op.displayName ?? op.name ?? op.id,
      op: op.op,
      opts: op.opts && Object.keys(op.opts).length > 0 ? op.opts : null,
      attempt: 0,
      memo: JSON.stringify({ data: op.data ?? null }),
    }));
    await storeSteps(tx, runId, steps);
    return "stored";
  });
}

// While the job is locked no other delivery of it can begin, so none can miss what is stored here.
const lockingBoth = `
  select from jobs.run join pgboss.job on job.data ->> 'run' = run.id
  where run.id = $1 and run.status = 'running'
    and job.name = 'jobs-work' and job.id = $2 and job.state = 'active'
    and ($3::int is null or job.retry_count + (job.data ->> 'generation')::int = $3)
  for update of run for share of job`;

const locking = "select from jobs.run where id = $1 and status = 'running' for update";

/** Only results of steps that ran in one go are checkpointed; anything else has to come as an answer. */
export const canCheckpoint = (ops: readonly Op[]): boolean =>
  ops.every(({ op, error }) => (op === "StepRun" || op === "Step") && error == null);
