import { afterAll, describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx } from "@/lib/services/context";
import { liveCursor } from "./live-cursor";
import { closeLiveHub } from "./live-hub";
import { reportProgress } from "./report-progress";
import type { LiveTopic } from "./rules";
import type { LiveEventDto } from "./schemas";
import { streamLiveEvents } from "./stream-live-events";

afterAll(closeLiveHub);

const tell = (ctx: Ctx, id: string, topic: LiveTopic = "parse") =>
  reportProgress(ctx.db, { workspaceId: ctx.workspaceId, topic, data: { id } });

/** The next `count` events of a stream, which is then left. */
async function take(
  ctx: Ctx,
  count: number,
  options: { after: string | null; topics?: LiveTopic[] },
  meanwhile?: () => Promise<unknown>,
) {
  const left = new AbortController();
  const stream = streamLiveEvents(ctx, {
    topics: options.topics ?? ["parse"],
    after: options.after,
    signal: left.signal,
  });
  const events: LiveEventDto[] = [];
  let next = stream.next();
  await meanwhile?.();
  while (events.length < count) {
    const { value, done } = await next;
    if (done) break;
    events.push(value);
    if (events.length < count) next = stream.next();
  }
  left.abort();
  await stream.return(undefined);
  return events;
}

describe("the live stream", () => {
  it("passes on what happens while it is open, of its own workspace and topics only", async () => {
    const [ctx, other] = [await createTestWorkspace(), await createTestWorkspace()];
    await tell(ctx, "before");
    const anchor = await ctx.db.liveEvent.findFirstOrThrow({ where: { workspaceId: ctx.workspaceId } });
    const events = await take(ctx, 2, { after: anchor.id.toString() }, async () => {
      await tell(other, "foreign");
      await tell(ctx, "import", "import");
      await tell(ctx, "one");
      await tell(ctx, "two");
    });
    expect(events.map((event) => event.data.id)).toEqual(["one", "two"]);
  });

  it("tells a page what happened while it was being made, and nothing that was long before", async () => {
    const ctx = await createTestWorkspace();
    expect(await liveCursor({ ...ctx, now: new Date() })).toBe("0");
    await tell(ctx, "long before");
    const [old] = await ctx.db.liveEvent.findMany({ where: { workspaceId: ctx.workspaceId } });
    await ctx.db.liveEvent.updateMany({
      where: { workspaceId: ctx.workspaceId },
      data: { createdAt: new Date(Date.now() - 60_000) },
    });
    await tell(ctx, "meanwhile");
    const cursor = await liveCursor({ ...ctx, now: new Date() });
    expect(cursor).toBe(String(old?.id));
    const [event] = await take(ctx, 1, { after: cursor });
    expect(event?.data.id).toBe("meanwhile");
  });

  it("goes on after the last event that a reader saw, without a gap", async () => {
    const ctx = await createTestWorkspace();
    for (const id of ["1", "2", "3", "4"]) await tell(ctx, id);
    const first = await take(ctx, 2, { after: "0" });
    const rest = await take(ctx, 2, { after: first[1]?.id ?? null });
    expect([...first, ...rest].map((event) => event.data.id)).toEqual(["1", "2", "3", "4"]);
  });

  it("gives ids in the order of commits, however many write at once", async () => {
    const ctx = await createTestWorkspace();
    const events = take(ctx, 40, { after: "0" });
    await Promise.all(Array.from({ length: 40 }, (_, index) => tell(ctx, String(index))));
    const seen = (await events).map((event) => Number(event.id));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBe(40);
  });

  it("ends when the process shuts down", async () => {
    const ctx = await createTestWorkspace();
    const stream = streamLiveEvents(ctx, { topics: ["parse"], after: "0", signal: new AbortController().signal });
    const next = stream.next();
    await tell(ctx, "last words");
    expect((await next).value?.data.id).toBe("last words");
    const end = stream.next();
    await closeLiveHub();
    expect((await end).done).toBe(true);
  });
});
