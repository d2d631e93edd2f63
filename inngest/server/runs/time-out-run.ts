import { finishRun } from "@/inngest/server/runs/finish-run";
import { lockRun } from "@/inngest/server/runs/lock-run";
import type { Server } from "@/inngest/server/server";
import type { Claim } from "@/inngest/server/store/queue";

type Timeout = { run: string; phase: "start" | "finish"; after: string };

/** Cancels a run that has not started, or not ended, within what its function's `timeouts` allow. */
export async function timeOutRun(server: Server, claim: Claim, { run: runId, phase, after }: Timeout): Promise<void> {
  const sendings = await server.database.transaction(async (tx) => {
    if (!(await server.queue.complete(tx, claim))) return [];
    const run = await lockRun(tx, runId);
    if (!run?.alive || (phase === "start" && run.status !== "queued")) return [];
    const next = await finishRun(tx, run, { status: "cancelled", reason: `It did not ${phase} within ${after}` });
    await server.queue.send(tx, next);
    return next;
  });
  server.queue.rang(sendings);
}
