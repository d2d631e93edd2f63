import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { bloggerAggregates } from "./blogger-aggregates";
import { fastestBloggers } from "./fastest-bloggers";
import { getStats } from "./get-stats";
import { getVideoHistory } from "./get-video-history";
import { createProfile, createVideo, importPoint, observe, watch } from "./test-fixture";
import { topVideos } from "./top-videos";

const now = new Date("2026-05-20T12:00:00Z");

/** Two bloggers: one grows by 30 and publishes a video with 100 views, the other falls by 5. */
async function livedThrough() {
  const ctx = await createTestWorkspace({ now });
  const [growing, falling] = [await createProfile(), await createProfile({ platform: "tiktok" })];
  const bloggers = [await watch(ctx, [growing]), await watch(ctx, [falling])] as const;
  const [old, fresh] = [
    await createVideo(growing, new Date("2025-01-01")),
    await createVideo(growing, new Date("2026-05-18")),
  ];
  const other = await createVideo(falling, new Date("2025-01-01"));
  await observe(growing, "2026-05-17T10:00Z", [[old, { views: 1000n, likes: 50n }]], { followers: 5n });
  await observe(growing, "2026-05-19T10:00Z", [
    [old, { views: 1030n, likes: 50n }],
    [fresh, { views: 100n, likes: 10n, comments: 5n }],
  ]);
  await observe(falling, "2026-05-17T10:00Z", [[other, { views: 20n }]]);
  await observe(falling, "2026-05-19T10:00Z", [[other, { views: 15n }]]);
  return { ctx, bloggers, videos: { old, fresh, other } };
}

describe("reads for tables and cards", () => {
  it("give each blogger its totals and the gains of 28 days, and of other workspaces nothing", async () => {
    const { ctx, bloggers } = await livedThrough();
    const all = await bloggerAggregates(ctx);
    expect([...all.keys()].sort()).toEqual(bloggers.map((blogger) => blogger.id).sort());
    const growing = all.get(bloggers[0].id);
    expect(growing).toMatchObject({
      videoCount: 2,
      views: 1130,
      likes: 60,
      comments: 5,
      followers: 5,
      gainedViews: 130,
    });
    expect(growing?.engagementRate).toBeCloseTo(65 / 1130, 12);
    expect(growing?.sparkline).toHaveLength(28);
    expect(growing?.sparkline.slice(-4)).toEqual([0, null, 130, null]);
    const foreign = await createTestWorkspace({ now });
    expect((await bloggerAggregates(foreign, [bloggers[0].id])).size).toBe(0);
  });

  it("rank videos and bloggers by what they gained", async () => {
    const { ctx, bloggers, videos } = await livedThrough();
    const top = await topVideos(ctx, { limit: 10 });
    expect(top.items.map((item) => [item.id, item.gainedViews])).toEqual([
      [videos.fresh.id, 100],
      [videos.old.id, 30],
      [videos.other.id, -5],
    ]);
    expect(top.items[0]).toMatchObject({ engagementRate: 0.15, bloggerId: bloggers[0].id });
    const movers = await fastestBloggers(ctx, { limit: 10, from: "2026-05-18", to: "2026-05-21" });
    expect(movers.items.map((item) => [item.id, item.gainedViews, item.previousGainedViews])).toEqual([
      [bloggers[0].id, 130, 0],
      [bloggers[1].id, -5, 0],
    ]);
    expect((await topVideos(ctx, { limit: 1, platform: "tiktok" })).items.map((item) => item.id)).toEqual([
      videos.other.id,
    ]);
  });

  it("answer for another workspace's blogger as for an unknown one", async () => {
    const { bloggers } = await livedThrough();
    const foreign = await createTestWorkspace({ now });
    for (const bloggerId of [bloggers[0].id, foreign.workspaceId]) {
      await expect(getStats(foreign, { bloggerId })).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("refuse a period that ends before it begins", async () => {
    const ctx = await createTestWorkspace({ now });
    const query = { from: "2026-05-10", to: "2026-05-10" };
    await expect(getStats(ctx, query)).rejects.toMatchObject({
      status: 422,
      errors: [{ path: "to", code: "period_empty" }],
    });
  });
});

describe("a video's history", () => {
  it("shows where unchanged numbers were last seen, leaves the rest as gaps, and names each point's source", async () => {
    const ctx = await createTestWorkspace({ now });
    const profile = await createProfile();
    const video = await createVideo(profile, null);
    await watch(ctx, [profile]);
    await observe(profile, "2026-05-02T10:00Z", [[video, { views: 5n }]]);
    await observe(profile, "2026-05-04T10:00Z", [[video, { views: 5n }]]);
    await observe(profile, "2026-05-09T10:00Z", [[video, { views: 3n }]]);
    await observe(profile, "2026-05-10T10:00Z", [[video, { views: 3n }]]);
    await importPoint(ctx, profile, video, "2026-05-01T10:00Z", { views: 2n });
    const points = (await getVideoHistory(ctx, video.id)).points;
    expect(points.map((point) => [point.observedAt.slice(8, 10), point.views, point.source, point.confirmed])).toEqual([
      ["01", 2, "import", false],
      ["02", 5, "youtube-api", false],
      ["04", 5, "youtube-api", true],
      ["09", 3, "youtube-api", false],
      ["10", 3, "youtube-api", true],
    ]);
    expect(points[0]).toMatchObject({ likes: null, quality: "exact" });
  });

  it("is there for workspaces that watch the video only, imported points for their own", async () => {
    const [ctx, other, stranger] = [
      await createTestWorkspace(),
      await createTestWorkspace(),
      await createTestWorkspace(),
    ];
    const profile = await createProfile();
    const video = await createVideo(profile, null);
    await Promise.all([watch(ctx, [profile]), watch(other, [profile])]);
    await observe(profile, "2026-05-02T10:00Z", [[video, { views: 5n }]]);
    await importPoint(ctx, profile, video, "2026-05-01T10:00Z", { views: 2n });
    expect((await getVideoHistory(ctx, video.id)).points).toHaveLength(2);
    expect((await getVideoHistory(other, video.id)).points).toHaveLength(1);
    await expect(getVideoHistory(stranger, video.id)).rejects.toMatchObject({ code: "not_found" });
  });
});
