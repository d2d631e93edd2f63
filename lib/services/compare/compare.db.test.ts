import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { ObservedMetrics } from "@/lib/platforms/contract";
import type { Ctx } from "@/lib/services/context";
import { createProfile, createVideo, importPoint, observe, watch } from "@/lib/services/metrics/test-fixture";
import { compareBloggers } from "./compare-bloggers";
import { compareQuery } from "./schemas";

// Ten days, 1-10 May 2026, of a UTC workspace.
const now = new Date("2026-05-20T12:00:00Z");
const PERIOD = { from: "2026-05-01", to: "2026-05-11" };
const DAY = 86_400_000;
const ask = (ids: string[], query: Record<string, unknown> = {}) =>
  compareQuery.parse({ ...PERIOD, bloggerIds: ids.join(","), ...query });

/** A blogger whose videos came out on the 1st, 2nd, 3rd … at noon; each told a day and two days later. */
async function blogger(ctx: Ctx, videos: { first: Partial<ObservedMetrics>; second?: Partial<ObservedMetrics> }[]) {
  const profile = await createProfile();
  const { id } = await watch(ctx, [profile]);
  for (const [index, { first, second }] of videos.entries()) {
    const publishedAt = new Date(Date.parse("2026-05-01T12:00:00Z") + index * DAY);
    const video = await createVideo(profile, publishedAt);
    await observe(profile, new Date(publishedAt.getTime() + DAY), [[video, first]]);
    if (second) await observe(profile, new Date(publishedAt.getTime() + 2 * DAY), [[video, second]]);
  }
  return { id, profile };
}
const views = (first: bigint, second: bigint) => ({ first: { views: first }, second: { views: second } });

describe("comparing bloggers", () => {
  it("puts the figures of the period side by side, in the order that was asked for", async () => {
    const ctx = await createTestWorkspace({ now });
    const many = await blogger(ctx, [views(10n, 20n), views(30n, 60n), views(100n, 400n), views(5n, 8n)]);
    const one = await blogger(ctx, [{ first: { views: 50n, likes: 8n, comments: 2n } }]);
    const { bloggers, period } = await compareBloggers(ctx, ask([one.id, many.id]));
    expect(period).toEqual({ ...PERIOD, timeZone: "UTC" });
    expect(bloggers.map(({ id }) => id)).toEqual([one.id, many.id]);
    // 20 + 60 + 400 + 8; the middle of 8, 20, 60, 400 is 40; four videos in ten days are 2.8 a week.
    expect(bloggers[1]?.totals).toEqual({
      videos: 4,
      videosTracked: 4,
      views: 488,
      gainedViews: 488,
      likes: null,
      comments: null,
      followers: null,
      engagementRate: null,
      medianViews: 40,
      medianViewsOf: 4,
      videosPerWeek: 2.8,
    });
    expect(bloggers[0]?.totals).toMatchObject({ views: 50, engagementRate: 0.2, medianViews: 50, medianViewsOf: 1 });
    expect(bloggers[1]).toMatchObject({ dataThrough: "2026-05-06T12:00:00.000Z", sources: ["youtube-api"] });
  });

  it("by date draws each blogger's own series, with gaps where nobody looked", async () => {
    const ctx = await createTestWorkspace({ now });
    const [left, right] = [
      await blogger(ctx, [views(10n, 25n)]),
      await blogger(ctx, [{ first: { views: 7n, likes: 3n } }]),
    ];
    const { bloggers } = await compareBloggers(ctx, ask([left.id, right.id], { metric: "gainedViews" }));
    const shown = bloggers.map(({ points }) => points?.map(({ value, observed }) => (observed ? value : null)));
    expect(shown[0]).toEqual([null, 10, 15, null, null, null, null, null, null, null]);
    expect(shown[1]).toEqual([null, 7, null, null, null, null, null, null, null, null]);
    expect(bloggers.map(({ course }) => course)).toEqual([null, null]);
    const likes = await compareBloggers(ctx, ask([left.id, right.id], { metric: "likes" }));
    expect(likes.bloggers.map(({ points }) => points?.at(-1)?.value)).toEqual([null, 3]);
  });

  it("by age takes the median of the videos, and says nothing with fewer than five", async () => {
    const ctx = await createTestWorkspace({ now });
    const firsts = [100n, 200n, 300n, 400n, 1000n];
    const enough = await blogger(
      ctx,
      firsts.map((first) => views(first, first * 2n)),
    );
    const few = await blogger(ctx, [views(1n, 2n), views(1n, 2n)]);
    const { bloggers, minimum } = await compareBloggers(ctx, ask([enough.id, few.id], { align: "age" }));
    expect(minimum).toBe(5);
    expect(bloggers[0]?.course?.videos).toBe(5);
    expect(bloggers[0]?.course?.steps.slice(0, 4)).toEqual([
      { ageDays: 0, median: 0, lower: 0, upper: 0, samples: 5 },
      { ageDays: 1, median: 300, lower: 200, upper: 400, samples: 5 },
      { ageDays: 2, median: 600, lower: 400, upper: 800, samples: 5 },
      { ageDays: 3, median: null, lower: null, upper: null, samples: 0 },
    ]);
    expect(bloggers[1]?.course?.steps[1]).toEqual({ ageDays: 1, median: null, lower: null, upper: null, samples: 2 });
    expect(bloggers[0]?.points).toBeNull();
  });

  it("by age divides what a video's actions were at that age by its views there", async () => {
    const ctx = await createTestWorkspace({ now });
    const engaged = (likes: bigint) => ({
      first: { views: 100n, likes, comments: 0n },
      second: { views: 300n, likes: likes * 2n, comments: 1n },
    });
    const { id } = await blogger(ctx, [1n, 2n, 3n, 4n, 5n].map(engaged));
    const { bloggers } = await compareBloggers(ctx, ask([id], { align: "age", metric: "engagementRate" }));
    const steps = bloggers[0]?.course?.steps ?? [];
    expect(steps.map(({ samples }) => samples).slice(0, 4)).toEqual([0, 5, 5, 0]);
    expect(steps[1]?.median).toBeCloseTo(3 / 100, 12);
    expect(steps[2]?.median).toBeCloseTo(7 / 300, 12);
  });

  it("counts only videos of the period, on the platform asked for", async () => {
    const ctx = await createTestWorkspace({ now });
    const { id, profile } = await blogger(ctx, [views(10n, 20n)]);
    const old = await createVideo(profile, new Date("2026-04-20"));
    await observe(profile, "2026-05-02T12:00Z", [[old, { views: 1000n }]]);
    const here = await compareBloggers(ctx, ask([id]));
    expect(here.bloggers[0]?.totals).toMatchObject({ videos: 1, videosTracked: 2, views: 1020, medianViews: 20 });
    const elsewhere = await compareBloggers(ctx, ask([id], { platform: "tiktok" }));
    expect(elsewhere.bloggers[0]).toMatchObject({
      totals: { views: null, gainedViews: null, medianViews: null, videosPerWeek: null },
      dataThrough: null,
    });
    expect(elsewhere.bloggers[0]?.points?.every(({ value }) => value === null)).toBe(true);
  });

  it("answers for another workspace's blogger as for an unknown one, and shows nobody another's import", async () => {
    const [ctx, stranger] = [await createTestWorkspace({ now }), await createTestWorkspace({ now })];
    const { id, profile } = await blogger(ctx, [views(10n, 20n)]);
    const video = await createVideo(profile, new Date("2026-05-01T00:00Z"));
    const own = await watch(stranger, [profile]);
    await importPoint(ctx, profile, video, "2026-05-03T10:00Z", { views: 5000n });
    for (const unknown of [id, randomUUID()]) {
      await expect(compareBloggers(stranger, ask([own.id, unknown]))).rejects.toMatchObject({ status: 404 });
    }
    expect((await compareBloggers(ctx, ask([id]))).bloggers[0]?.totals.views).toBe(5020);
    expect((await compareBloggers(stranger, ask([own.id]))).bloggers[0]?.totals.views).toBe(20);
  });
});

describe("what can be asked", () => {
  const problem = (query: Record<string, unknown>) => compareQuery.safeParse(query).error?.issues[0];

  it("is ten bloggers at most, each once", () => {
    const ids = Array.from({ length: 11 }, () => randomUUID());
    expect(problem({ bloggerIds: ids.join(",") })).toMatchObject({
      path: ["bloggerIds"],
      message: "At most 10 bloggers can be compared at once.",
    });
    const [first = ""] = ids;
    expect(compareQuery.parse({ bloggerIds: [first, `${first.toUpperCase()},`] }).bloggerIds).toEqual([first]);
    expect(problem({ bloggerIds: "somebody" })).toMatchObject({ path: ["bloggerIds", 0] });
  });

  it("is, by age, only what a single video has", () => {
    expect(problem({ align: "age", metric: "followers" })).toMatchObject({ path: ["metric"] });
    expect(problem({ align: "age", metric: "likes" })).toBeUndefined();
  });
});
