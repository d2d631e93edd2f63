import { finishRun } from "@/inngest/server/runs/finish-run";
import { lockRun } from "@/inngest/server/runs/lock-run";
import type { Server } from "@/inngest/server/server";
import type { Sending } from "@/inngest/server/store/queue";

export type Cancelled = "cancelled" | "over" | "unknown";

/** Cancels a run: a call in flight may end, but nothing that it reports is kept. */
export async function cancelRun(server: Server, runId: string, reason: string): Promise<Cancelled> {
  const { result, sendings } = await server.database.transaction(
    async (tx): Promise<{ result: Cancelled; sendings: Sending[] }> => {
      const run = await lockRun(tx, runId);
      if (!run) return { result: "unknown", sendings: [] };
      if (!run.alive) return { result: "over", sendings: [] };
      const sendings = await finishRun(tx, run, { status: "cancelled", reason });
      await server.queue.send(tx, sendings);
      return { result: "cancelled", sendings };
    },
  );
  server.queue.rang(sendings);
  return result;
}
