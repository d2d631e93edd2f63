import { createHash } from "node:crypto";
import { z } from "zod";
import { functionById } from "@/inngest/server/apps/functions";
import { storeEvents } from "@/inngest/server/events/store-events";
import { ulid } from "@/inngest/server/protocol/ids";
import { startRuns } from "@/inngest/server/runs/start-runs";
import type { Server } from "@/inngest/server/server";
import { CRON_QUEUE } from "@/inngest/server/store/queue";

const dueSchema = z.object({ functionId: z.string(), cron: z.string() });

/** Starts functions when their cron comes due. pg-boss makes each occurrence one job, whatever many processes there are. */
export async function runCrons(server: Server): Promise<void> {
  const options = { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: 1 } as const;
  await server.queue.boss.work<object, void, typeof options>(CRON_QUEUE, options, async (jobs) => {
    for (const { id, createdOn, data } of jobs) await runCron(server, id, createdOn, dueSchema.parse(data));
  });
}

async function runCron(server: Server, jobId: string, at: Date, due: z.infer<typeof dueSchema>): Promise<void> {
  const eventId = ulid(at.getTime(), createHash("sha256").update(jobId).digest());
  const sendings = await server.database.transaction(async (tx) => {
    const fn = await functionById(tx, due.functionId);
    if (!fn) return [];
    const data = { cron: due.cron };
    const event = { id: eventId, name: "inngest/scheduled.timer", data, user: {}, ts: at.getTime() };
    const fresh = await storeEvents(tx, [{ eventId, externalId: null, event }]);
    const { sendings } = await startRuns(
      tx,
      fresh.map(() => ({ function: fn, event, eventId })),
    );
    await server.queue.send(tx, sendings);
    return sendings;
  });
  server.queue.rang(sendings);
}
