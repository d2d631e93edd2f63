import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { systemCtx } from "@/lib/services/context";
import { tidyUp } from "./tidy-up";

const now = new Date("2026-08-20T01:40:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe("the nightly housekeeping", () => {
  it("forgets what is over, keeps what may still be needed, and can be repeated", async () => {
    const { workspaceId } = await createTestWorkspace();
    const event = (sentAt: Date | null, createdAt: Date) =>
      db().outbox.create({ data: { name: "parser/run.cancelled", data: {}, sentAt, createdAt } });
    await event(daysAgo(8), daysAgo(8));
    const recent = await event(daysAgo(1), daysAgo(1));
    const unsent = await event(null, daysAgo(90));
    const live = (createdAt: Date) =>
      db().liveEvent.create({ data: { workspaceId, topic: "parse", data: { id: "x" }, createdAt } });
    await live(daysAgo(2));
    const fresh = await live(daysAgo(0.5));
    const key = (name: string, expiresAt: Date) =>
      db().idempotencyKey.create({ data: { owner: "user:x", key: name, fingerprint: "f", expiresAt } });
    await key("old", daysAgo(1));
    await key("valid", daysAgo(-1));

    expect(await tidyUp(systemCtx("test", now))).toMatchObject({ outbox: 1, liveEvents: 1, idempotencyKeys: 1 });
    expect((await db().outbox.findMany({ select: { id: true } })).map((row) => row.id).toSorted()).toEqual(
      [recent.id, unsent.id].toSorted(),
    );
    expect((await db().liveEvent.findMany()).map((row) => row.id)).toEqual([fresh.id]);
    expect((await db().idempotencyKey.findMany()).map((row) => row.key)).toEqual(["valid"]);
    expect(await tidyUp(systemCtx("test", now))).toMatchObject({ outbox: 0, liveEvents: 0, idempotencyKeys: 0 });
  });

  it("keeps the months ahead ready for snapshots", async () => {
    await tidyUp(systemCtx("test", new Date("2031-03-15T00:00:00Z")));
    const names = await db().$queryRaw<{ name: string }[]>`
      SELECT relname AS name FROM pg_class WHERE relname LIKE 'VideoSnapshot_2031_%' AND relkind = 'r'`;
    expect(names.map((row) => row.name)).toEqual(
      expect.arrayContaining(["VideoSnapshot_2031_03", "VideoSnapshot_2031_04", "VideoSnapshot_2031_06"]),
    );
  });
});
