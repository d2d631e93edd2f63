import "server-only";
import { z } from "zod";
import type { Db, Tx } from "@/lib/db/client";

export type OutgoingEvent = { id: string; name: string; data: Record<string, unknown>; ts: number };
/** Hands events to the job server; resolves only when it has accepted all of them. */
export type Send = (events: OutgoingEvent[]) => Promise<void>;
export type SendResult = { sent: number; failed: number };

const BATCH = 100;
const SEND_TIMEOUT_MS = 30_000;
const MAX_BACKOFF_SEC = 60;

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  data: z.record(z.string(), z.unknown()),
  createdAt: z.date(),
  attempts: z.number(),
});
type Row = z.infer<typeof rowSchema>;

/**
 * Sends the events that wait in the outbox, oldest first, at most one batch. Rows are locked while they are being sent
 * (several relays share the work), and the outbox id is the event id: a crash before the commit repeats a send that the
 * job server drops.
 */
export async function sendPending(db: Db, send: Send): Promise<SendResult> {
  return db.$transaction(
    async (tx) => {
      const rows = await claim(tx);
      // An event that was refused before travels alone, so that it cannot hold back the others.
      const fresh = rows.filter((row) => row.attempts === 0);
      const total: SendResult = { sent: 0, failed: 0 };
      for (const batch of [fresh, ...rows.filter((row) => row.attempts > 0).map((row) => [row])]) {
        if (batch.length === 0) continue;
        const result = await sendBatch(tx, send, batch);
        total.sent += result.sent;
        total.failed += result.failed;
        if (result.failed > 0) break;
      }
      return total;
    },
    { timeout: SEND_TIMEOUT_MS },
  );
}

async function claim(tx: Tx): Promise<Row[]> {
  const rows = await tx.$queryRaw`
    SELECT id::text, name, data, "createdAt", attempts FROM "Outbox"
    WHERE "sentAt" IS NULL AND ("retryAt" IS NULL OR "retryAt" <= now())
    ORDER BY "createdAt", id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
  return z.array(rowSchema).parse(rows);
}

async function sendBatch(tx: Tx, send: Send, rows: Row[]): Promise<SendResult> {
  const ids = rows.map((row) => row.id);
  try {
    await send(rows.map(({ id, name, data, createdAt }) => ({ id, name, data, ts: createdAt.getTime() })));
  } catch (error) {
    await tx.$executeRaw`
      UPDATE "Outbox" SET attempts = attempts + 1, "lastError" = ${reasonOf(error)},
        "retryAt" = now() + make_interval(secs => least(${MAX_BACKOFF_SEC}, power(2, least(attempts, 6))))
      WHERE id = ANY(${ids}::uuid[])`;
    return { sent: 0, failed: rows.length };
  }
  await tx.$executeRaw`UPDATE "Outbox" SET "sentAt" = now(), "lastError" = NULL WHERE id = ANY(${ids}::uuid[])`;
  return { sent: rows.length, failed: 0 };
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
