import type { z } from "zod";
import type { checkpointSchema, Op } from "@/inngest/server/protocol/messages";
import { type Guard, storeGuarded } from "@/inngest/server/runs/store-steps";
import type { Server } from "@/inngest/server/server";

type Checkpoint = z.infer<typeof checkpointSchema>;
export type Checkpointed = "stored" | "stale" | "unknown";

/**
 * Stores the results of steps while their call goes on, in one statement. Stale when the run is over, or another
 * delivery of the call has taken over.
 */
export async function checkpointRun(server: Server, runId: string, checkpoint: Checkpoint): Promise<Checkpointed> {
  const steps = checkpoint.steps.map((op) => ({
    id: op.id,
    name: op.displayName ?? op.name ?? op.id,
    op: op.op,
    opts: op.opts && Object.keys(op.opts).length > 0 ? op.opts : null,
    attempt: 0,
    memo: JSON.stringify({ data: op.data ?? null }),
  }));
  if (await storeGuarded(server.database, runId, steps, guardOf(checkpoint))) return "stored";
  const { rows } = await server.database.query("select from jobs.run where id = $1", [runId]);
  return rows.length === 0 ? "unknown" : "stale";
}

// While the job is locked no other delivery of it can begin, so none can miss what is stored here.
const runAndDelivery = `
  select run.id from jobs.run join pgboss.job on job.data ->> 'run' = run.id
  where run.id = $1 and run.status = 'running'
    and job.name = 'jobs-work' and job.id = $8::uuid and job.state = 'active'
    and ($9::int is null or job.retry_count + (job.data ->> 'generation')::int = $9)
  for update of run for share of job`;
const runAlone = "select id from jobs.run where id = $1 and status = 'running' for update";

const guardOf = ({ qi_id, generation_id }: Checkpoint): Guard =>
  qi_id ? { sql: runAndDelivery, values: [qi_id, generation_id ?? null] } : { sql: runAlone, values: [] };

/** Only results of steps that ran in one go are checkpointed; anything else has to come as an answer. */
export const canCheckpoint = (ops: readonly Op[]): boolean =>
  ops.every(({ op, error }) => (op === "StepRun" || op === "Step") && error == null);
