import { resolveStep } from "@/inngest/server/runs/resolve-step";
import type { Server } from "@/inngest/server/server";
import type { Claim } from "@/inngest/server/store/queue";

/** Ends a step whose time has come: a sleep is over, a wait got nothing, an invocation took too long. */
export async function wakeStep(server: Server, claim: Claim, runId: string, stepId: string): Promise<void> {
  const sendings = await server.database.transaction(async (tx) => {
    // Never locks the run before the delivery is ours, so a repeated delivery costs nothing.
    if (!(await server.queue.complete(tx, claim))) return [];
    const { rows } = await tx.query<{ op: string; name: string }>(
      "select op, name from jobs.step where run_id = $1 and id = $2",
      [runId, stepId],
    );
    const late = {
      name: "InvokeTimeout",
      message: `The invoked function of step "${rows[0]?.name}" did not end in time`,
    };
    const memo = rows[0]?.op === "InvokeFunction" ? JSON.stringify({ error: late }) : "null";
    const next = await resolveStep(tx, runId, stepId, memo);
    await server.queue.send(tx, next);
    return next;
  });
  server.queue.rang(sendings);
}
