import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestPipeline, type TestPipeline, until } from "@/inngest/test-pipeline";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { addBloggerLinks } from "@/lib/services/bloggers/add-blogger-links";
import { createBlogger } from "@/lib/services/bloggers/create-blogger";
import { getBlogger } from "@/lib/services/bloggers/get-blogger";
import { parseBlogger } from "@/lib/services/bloggers/parse-blogger";
import type { Ctx } from "@/lib/services/context";
import { getStats } from "@/lib/services/metrics/get-stats";
import { getParseRun } from "@/lib/services/parser/get-parse-run";
import { getVideo } from "@/lib/services/videos/get-video";
import { listVideos } from "@/lib/services/videos/list-videos";
import { videosQuery } from "@/lib/services/videos/schemas";

// Several whole parses in one test, on a machine that may have more to do.
vi.setConfig({ testTimeout: 120_000 });

let pipeline: TestPipeline;
beforeAll(async () => {
  pipeline = await startTestPipeline();
});
afterEach(async () => {
  pipeline.world.clearFaults();
  await db().connectorState.deleteMany();
});
afterAll(() => pipeline.stop());

const ended = (ctx: Ctx, runId: string) =>
  until("the end of the run", async () => {
    const run = await getParseRun(ctx, runId);
    return run.finishedAt !== null && run;
  });
const parsed = async (ctx: Ctx, ...urls: string[]) => {
  const created = await createBlogger(ctx, { urls, tags: [] });
  const run = await ended(ctx, created.run.id);
  return { id: created.id, run, blogger: await getBlogger(ctx, created.id) };
};
const again = async (ctx: Ctx, bloggerId: string) =>
  ended(ctx, (await parseBlogger({ ...ctx, now: new Date() }, bloggerId)).id);
const videos = (ctx: Ctx, query: Record<string, unknown> = {}) =>
  listVideos(ctx, videosQuery.parse({ limit: 200, ...query }));

describe("a creator on three platforms", () => {
  it("is one blogger with one sum, parsed from three pasted links", async () => {
    const ctx = await createTestWorkspace();
    const { run, blogger } = await parsed(
      ctx,
      "https://www.youtube.com/@sixty-seconds-flat",
      "https://www.tiktok.com/@sixty.seconds.flat?lang=en",
      "https://www.instagram.com/sixty.seconds.flat/",
    );
    expect(run).toMatchObject({ status: "completed", total: 3, done: 3, failed: 0 });
    expect(blogger).toMatchObject({ name: "Sixty Seconds Flat", videoCount: 30 + 40 + 30 });
    expect(blogger.profiles.map(({ platform, status, source }) => [platform, status, source])).toEqual([
      ["youtube", "active", "youtube-api"],
      ["tiktok", "active", "tiktok-ytdlp"],
      ["instagram", "active", "instagram-instaloader"],
    ]);
    const { items } = await videos(ctx);
    expect(blogger.views).toBe(items.reduce((sum, video) => sum + Number(video.views ?? 0), 0));
    expect(blogger.likes).toBe(items.reduce((sum, video) => sum + Number(video.likes ?? 0), 0));
    const stats = await getStats(ctx, {});
    expect(stats.platforms.map((one) => one.platform).toSorted()).toEqual(["instagram", "tiktok", "youtube"]);

    const kinds = (platform: string) =>
      [...new Set(items.filter((video) => video.platform === platform).map((video) => video.kind))].toSorted();
    expect(kinds("tiktok")).toEqual(["photo", "short"]);
    expect(kinds("instagram")).toEqual(["photo", "post", "reel"]);
    // Photos have no views, and so no engagement by views.
    const still = items.filter((video) => video.platform === "instagram" && video.kind !== "reel");
    expect(still).toHaveLength(20);
    for (const video of still)
      expect(video).toMatchObject({ views: null, engagementRate: null, likes: expect.anything() });

    const tiktok = items.find((video) => video.platform === "tiktok");
    expect(tiktok).toMatchObject({ shares: expect.any(Number), source: "tiktok-ytdlp", quality: "exact" });
    expect(await getVideo(ctx, tiktok?.id ?? "")).toMatchObject({
      music: expect.stringContaining(" – "),
      favorites: expect.any(Number),
      tags: expect.arrayContaining([expect.any(String)]),
    });
    const before = await ctx.db.videoSnapshot.count();
    const second = await again(ctx, blogger.id);
    expect(second).toMatchObject({ status: "completed", failed: 0 });
    expect(await ctx.db.videoSnapshot.count()).toBe(before);
  });

  it("gets another platform later; a video of a known account is that account", async () => {
    const ctx = await createTestWorkspace();
    const { id, blogger } = await parsed(ctx, "https://www.tiktok.com/@quiet.kiln");
    expect(blogger).toMatchObject({ name: "The Quiet Kiln", videoCount: 50 });
    const photographs = pipeline.world.social("instagram", "only_photographs").posts[0]?.id;
    const added = await addBloggerLinks(ctx, id, { urls: [`https://www.instagram.com/p/${photographs}/`] });
    await ended(ctx, added.run?.id ?? "");
    const both = await getBlogger(ctx, id);
    expect(both.profiles).toMatchObject([
      { platform: "tiktok" },
      { platform: "instagram", status: "active", handle: "only_photographs" },
    ]);
    expect(both.videoCount).toBe(50 + 18);
    const kiln = pipeline.world.social("tiktok", "quiet.kiln").posts[3]?.id;
    const known = `https://www.tiktok.com/@/video/${kiln}`;
    const again = await addBloggerLinks({ ...ctx, now: new Date() }, id, { urls: [known] });
    await ended(ctx, again.run?.id ?? "");
    expect((await getBlogger(ctx, id)).profiles).toHaveLength(2);
  });
});

describe("accounts in every state", () => {
  it.each([
    ["https://www.tiktok.com/@behind.the.door", "private", "private"],
    ["https://www.tiktok.com/@nothing.yet", "not_found", "not_found"],
    ["https://www.instagram.com/closed.curtains/", "private", "private"],
    ["https://www.instagram.com/friends.only/", "active", null],
    ["https://www.instagram.com/empty.frame/", "empty", null],
    ["https://www.instagram.com/nobody.at.all/", "not_found", "not_found"],
  ])("%s is %s", async (url, status, code) => {
    const ctx = await createTestWorkspace();
    const { run, blogger } = await parsed(ctx, url);
    expect(run.items[0]).toMatchObject({ error: code && { code } });
    expect(blogger.profiles[0]).toMatchObject({ status });
    if (code) expect(blogger).toMatchObject({ views: null, likes: null });
    // A private account's followers are public all the same.
    if (url.includes("closed.curtains")) expect(blogger.followers).not.toBeNull();
  });

  it("a renamed TikTok account stays the same account, with its history", async () => {
    const ctx = await createTestWorkspace();
    const account = pipeline.world.social("tiktok", "quiet.kiln");
    const { id } = await parsed(ctx, "https://www.tiktok.com/@quiet.kiln");
    account.name = "loud.kiln";
    const run = await again(ctx, id);
    account.name = "quiet.kiln";
    expect(run).toMatchObject({ failed: 0 });
    expect((await getBlogger(ctx, id)).profiles).toMatchObject([{ handle: "loud.kiln", status: "active" }]);
  });

  it("what Instagram refuses is not asked again, and keeps what is known", async () => {
    const ctx = await createTestWorkspace();
    const { id, blogger } = await parsed(ctx, "https://www.instagram.com/only_photographs/");
    pipeline.world.fault({ kind: "instaloader", mode: "challenge" });
    const run = await again(ctx, id);
    expect(run.items[0]).toMatchObject({ status: "failed", error: { code: "reauth_required" } });
    expect(run.items[0]?.error?.detail).toMatch(/may be locked/);
    const after = await getBlogger(ctx, id);
    expect(after).toMatchObject({ likes: blogger.likes, videoCount: 18, profiles: [{ status: "active" }] });
    pipeline.world.clearCalls();
    const next = await again(ctx, id);
    expect(next.items[0]).toMatchObject({ status: "failed" });
    expect(pipeline.world.calls().filter((call) => call.method === "RUN")).toEqual([]);
  });
});
