import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createTestWorkspace } from "@/lib/db/test-database";
import { moversTable } from "@/lib/services/export/tables/movers";
import { writeExport } from "@/lib/services/export/write-export";
import { createProfile, createVideo, observe, watch } from "@/lib/services/metrics/test-fixture";
import { listMovers } from "./list-movers";
import { moversQuery } from "./schemas";

// Three days, 13-15 May 2026, against the three before them.
const now = new Date("2026-05-20T12:00:00Z");
const ask = (query: Record<string, unknown>) => moversQuery.parse({ from: "2026-05-13", to: "2026-05-16", ...query });
const day = (date: number) => `2026-05-${String(date).padStart(2, "0")}T10:00Z`;

/**
 * Views at the ends of the 9th, 12th and 15th: rising 100, 110, 150 (gained 10, then 40); slowing 1000, 1500, 1600 (500, then
 * 100); falling 300, 310, 290 (10, then −20); fresh is first seen on the 14th; still has not been looked at since the 12th.
 */
async function livedThrough() {
  const ctx = await createTestWorkspace({ now });
  const one = async (views: [date: number, views: bigint, followers?: bigint][]) => {
    const profile = await createProfile();
    const blogger = await watch(ctx, [profile]);
    const video = await createVideo(profile, new Date("2026-01-01"));
    for (const [date, count, followers] of views) {
      await observe(
        profile,
        day(date),
        [[video, { views: count, likes: null }]],
        followers === undefined ? {} : { followers },
      );
    }
    return { blogger: blogger.id, video: video.id };
  };
  const rising = await one([
    [9, 100n, 50n],
    [12, 110n, 60n],
    [15, 150n, 55n],
  ]);
  const slowing = await one([
    [9, 1000n, 500n],
    [12, 1500n, 500n],
    [15, 1600n, 530n],
  ]);
  const falling = await one([
    [9, 300n],
    [12, 310n],
    [15, 290n],
  ]);
  const fresh = await one([
    [14, 7n],
    [15, 9n],
  ]);
  const still = await one([
    [9, 70n],
    [12, 80n],
  ]);
  return { ctx, rising, slowing, falling, fresh, still };
}

describe("movers", () => {
  it("rank bloggers by what they gained against the period before, in both directions", async () => {
    const { ctx, rising, slowing, falling } = await livedThrough();
    const up = await listMovers(ctx, ask({}));
    expect(up.previous).toEqual({ from: "2026-05-10", to: "2026-05-13" });
    expect(up.items).toMatchObject([
      { id: rising.blogger, gained: 40, previousGained: 10, difference: 30, change: 3, sparkline: [null, null, 40] },
    ]);
    const down = await listMovers(ctx, ask({ direction: "down" }));
    expect(down.items).toMatchObject([
      { id: slowing.blogger, gained: 100, previousGained: 500, difference: -400, change: -0.8 },
      { id: falling.blogger, gained: -20, previousGained: 10, difference: -30, change: -3 },
    ]);
    expect(up).toMatchObject({ considered: 5, unknown: 2, dataThrough: "2026-05-15T10:00:00.000Z" });
  });

  it("by the gain alone, tell those apart that only slowed down from those whose count fell", async () => {
    const { ctx, rising, slowing, falling, fresh } = await livedThrough();
    const up = await listMovers(ctx, ask({ by: "gain" }));
    expect(up.items.map(({ id, gained }) => [id, gained])).toEqual([
      [slowing.blogger, 100],
      [rising.blogger, 40],
      [fresh.blogger, 2],
    ]);
    expect(up.items[2]).toMatchObject({ previousGained: null, difference: null, change: null });
    const down = await listMovers(ctx, ask({ by: "gain", direction: "down" }));
    expect(down.items.map(({ id, gained }) => [id, gained])).toEqual([[falling.blogger, -20]]);
    expect(down.unknown).toBe(1);
  });

  it("count followers too, falls included, and leave those out who never told any", async () => {
    const { ctx, rising, slowing } = await livedThrough();
    const up = await listMovers(ctx, ask({ metric: "followers" }));
    const down = await listMovers(ctx, ask({ metric: "followers", direction: "down" }));
    expect(up.items).toMatchObject([
      { id: slowing.blogger, gained: 30, previousGained: 0, difference: 30, change: null },
    ]);
    expect(down.items).toMatchObject([
      { id: rising.blogger, gained: -5, previousGained: 10, difference: -15, change: -1.5 },
    ]);
    expect(up.unknown).toBe(3);
  });

  it("never take likes that nobody tells for a gain of 0", async () => {
    const { ctx } = await livedThrough();
    expect(await listMovers(ctx, ask({ metric: "likes" }))).toMatchObject({ items: [], considered: 5, unknown: 5 });
  });

  it("rank videos alike, and agree with their bloggers", async () => {
    const { ctx, rising, slowing, falling, fresh } = await livedThrough();
    const up = await listMovers(ctx, ask({ subject: "videos" }));
    expect(up.items).toMatchObject([
      { id: rising.video, gained: 40, previousGained: 10, change: 3, blogger: { id: rising.blogger } },
    ]);
    const down = await listMovers(ctx, ask({ subject: "videos", direction: "down" }));
    expect(down.items.map(({ id, difference }) => [id, difference])).toEqual([
      [slowing.video, -400],
      [falling.video, -30],
    ]);
    expect(down).toMatchObject({ considered: 5, unknown: 2 });
    const gained = await listMovers(ctx, ask({ subject: "videos", by: "gain" }));
    expect(gained.items.map(({ id, gained: views }) => [id, views])).toEqual([
      [slowing.video, 100],
      [rising.video, 40],
      [fresh.video, 2],
    ]);
    expect(gained.unknown).toBe(1);
    expect(await listMovers(ctx, ask({ subject: "videos", metric: "likes" }))).toMatchObject({ items: [], unknown: 5 });
  });

  it("count a video of the period from zero, and compare it with nothing", async () => {
    const ctx = await createTestWorkspace({ now });
    const profile = await createProfile();
    await watch(ctx, [profile]);
    const video = await createVideo(profile, new Date("2026-05-14T00:00Z"));
    await observe(profile, day(15), [[video, { views: 90n }]]);
    expect((await listMovers(ctx, ask({ subject: "videos", by: "gain" }))).items).toMatchObject([
      { id: video.id, gained: 90, previousGained: null, change: null },
    ]);
    expect(await listMovers(ctx, ask({ subject: "videos" }))).toMatchObject({ items: [], unknown: 1 });
  });

  it("hold nothing of another workspace, and of a platform only what is on it", async () => {
    const { ctx } = await livedThrough();
    const stranger = await createTestWorkspace({ now });
    for (const subject of ["bloggers", "videos"]) {
      expect(await listMovers(stranger, ask({ subject }))).toMatchObject({ items: [], considered: 0, unknown: 0 });
      expect(await listMovers(ctx, ask({ subject, platform: "tiktok" }))).toMatchObject({ items: [], considered: 0 });
    }
  });

  it("are a file of the same rows, with unknown as empty", async () => {
    const { ctx } = await livedThrough();
    const query = { from: "2026-05-13", to: "2026-05-16", by: "gain", format: "json" };
    const answer = await writeExport(ctx, moversTable, moversTable.query.parse({ ...query, subject: "videos" }));
    const rows = z.array(z.record(z.string(), z.unknown())).parse(await answer.json());
    expect(rows.map(({ gained, previousGained }) => [gained, previousGained])).toEqual([
      [100, 500],
      [40, 10],
      [2, null],
    ]);
  });

  it("refuse followers of videos in words", () => {
    const refused = moversQuery.safeParse({ subject: "videos", metric: "followers" });
    expect(refused.error?.issues[0]).toMatchObject({
      path: ["metric"],
      message: expect.stringContaining("no followers"),
    });
  });
});
