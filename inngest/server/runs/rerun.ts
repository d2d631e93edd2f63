import { lockRun } from "@/inngest/server/runs/lock-run";
import { startRuns } from "@/inngest/server/runs/start-runs";
import type { Server } from "@/inngest/server/server";

/** Starts a new run of the same function for the same event; answers its id, or nothing for an unknown run. */
export async function rerun(server: Server, runId: string): Promise<string | undefined> {
  const started = await server.database.transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) return undefined;
    const start = { function: run.function, event: run.event, eventId: run.eventId, retryOf: run.id };
    const result = await startRuns(tx, [start]);
    await server.queue.send(tx, result.sendings);
    return result;
  });
  if (started) server.queue.rang(started.sendings);
  return started?.runs[0]?.runId;
}
