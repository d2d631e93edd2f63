import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { until } from "@/inngest/test-pipeline";
import { db } from "@/lib/db/client";
import { emit } from "./emit";
import { type OutgoingEvent, sendPending } from "./send-pending";
import { startRelay } from "./start-relay";

const say = (runId = randomUUID()) => emit(db(), "parser/run.cancelled", { runId });
const ids = (events: OutgoingEvent[]) => events.map((event) => event.id);

describe("the outbox relay", () => {
  it("sends an event only when its transaction commits, within a second, under its outbox id", async () => {
    const sent: OutgoingEvent[] = [];
    const relay = startRelay(
      async (events) => void sent.push(...events),
      (error) => {
        throw error;
      },
    );
    const lost = db().$transaction(async (tx) => {
      await emit(tx, "parser/run.cancelled", { runId: randomUUID() });
      throw new Error("rolled back");
    });
    await expect(lost).rejects.toThrow("rolled back");
    const runId = randomUUID();
    const id = await say(runId);
    await until("the event", async () => sent.length > 0);
    await relay.stop();
    expect(sent).toEqual([{ id, name: "parser/run.cancelled", data: { runId }, ts: expect.any(Number) }]);
  });

  it("shares the work between relays and sends nothing twice", async () => {
    const mine = await Promise.all(Array.from({ length: 250 }, () => say()));
    const sent: string[] = [];
    const send = async (events: OutgoingEvent[]) => void sent.push(...ids(events));
    const drain = async () => {
      while ((await sendPending(db(), send)).sent > 0);
    };
    await Promise.all([drain(), drain(), drain()]);
    expect(sent.toSorted()).toEqual(mine.toSorted());
  });

  it("keeps an event that was refused, says why, waits, and lets the others pass", async () => {
    const bad = await say();
    const refuse = async () => {
      throw new Error("the job server is away");
    };
    expect(await sendPending(db(), refuse)).toEqual({ sent: 0, failed: 1 });
    const row = await db().outbox.findUniqueOrThrow({ where: { id: bad } });
    expect(row).toMatchObject({ sentAt: null, attempts: 1, lastError: "the job server is away" });
    expect(row.retryAt?.getTime()).toBeGreaterThan(row.createdAt.getTime());

    const good = await say();
    const sent: string[] = [];
    const send = async (events: OutgoingEvent[]) => void sent.push(...ids(events));
    await sendPending(db(), send);
    expect(sent).toEqual([good]);
    await db().outbox.update({ where: { id: bad }, data: { retryAt: new Date(0) } });
    await sendPending(db(), send);
    expect(sent).toEqual([good, bad]);
  });

  it("repeats a send whose commit was lost under the same id, so that the job server drops it", async () => {
    const id = await say();
    const sent: string[] = [];
    const crash = sendPending(db(), async (events) => {
      sent.push(...ids(events));
      await db().$executeRaw`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND state = 'idle in transaction'`;
    });
    await expect(crash).rejects.toThrow();
    await sendPending(db(), async (events) => void sent.push(...ids(events)));
    expect(sent).toEqual([id, id]);
  });
});
