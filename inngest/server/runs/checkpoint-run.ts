import type { z } from "zod";
import type { checkpointSchema, Op } from "@/inngest/server/protocol/messages";
import { storeSteps } from "@/inngest/server/runs/store-steps";
import type { Server } from "@/inngest/server/server";
import type { Tx } from "@/inngest/server/store/database";

type Checkpoint = z.infer<typeof checkpointSchema>;
export type Checkpointed = "stored" | "stale" | "unknown";

/** Stores the results of steps while their call goes on. Stale when another delivery of the call has taken over. */
export async function checkpointRun(server: Server, runId: string, checkpoint: Checkpoint): Promise<Checkpointed> {
  return server.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ status: string }>("select status from jobs.run where id = $1 for update", [
      runId,
    ]);
    if (!rows[0]) return "unknown";
    if (rows[0].status !== "running" || !(await isCurrent(tx, runId, checkpoint))) return "stale";
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

/** Only results of steps that ran in one go are checkpointed; anything else has to come as an answer. */
export const canCheckpoint = (ops: readonly Op[]): boolean =>
  ops.every(({ op, error }) => (op === "StepRun" || op === "Step") && error == null);

async function isCurrent(tx: Tx, runId: string, { qi_id, generation_id }: Checkpoint): Promise<boolean> {
  if (qi_id === undefined) return true;
  const { rows } = await tx.query(
    `select from pgboss.job
     where name = 'jobs-work' and id = $1 and state = 'active' and data ->> 'run' = $2
       and ($3::int is null or retry_count + (data ->> 'generation')::int = $3)`,
    [qi_id, runId, generation_id ?? null],
  );
  return rows.length === 1;
}
