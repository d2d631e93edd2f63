import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestPipeline, type TestPipeline, until } from "@/inngest/test-pipeline";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { createBlogger } from "@/lib/services/bloggers/create-blogger";
import { getBlogger } from "@/lib/services/bloggers/get-blogger";
import { parseBlogger } from "@/lib/services/bloggers/parse-blogger";
import type { Ctx } from "@/lib/services/context";
import { cancelParseRun } from "@/lib/services/parser/cancel-parse-run";
import { getParseRun } from "@/lib/services/parser/get-parse-run";
import { getParserStatus } from "@/lib/services/parser/get-parser-status";
import { retryParseRun } from "@/lib/services/parser/retry-parse-run";
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
afterAll(async () => {
  await pipeline.stop();
});

const ended = (ctx: Ctx, runId: string) =>
  until("the end of the run", async () => {
    const run = await getParseRun(ctx, runId);
    return run.finishedAt !== null && run;
  });

const paste = (ctx: Ctx, ...urls: string[]) => createBlogger(ctx, { urls, tags: [] });
const parsed = async (ctx: Ctx, ...urls: string[]) => {
  const created = await paste(ctx, ...urls);
  const run = await ended(ctx, created.run.id);
  return { id: created.id, run, blogger: await getBlogger(ctx, created.id) };
};
const again = async (ctx: Ctx, bloggerId: string) =>
  ended(ctx, (await parseBlogger({ ...ctx, now: new Date() }, bloggerId)).id);
const videos = (ctx: Ctx, query: Record<string, unknown> = {}) => listVideos(ctx, videosQuery.parse(query));
/** Moves what was observed into the past, so that the next parse is another minute. */
const anHourPasses = async (ctx: Ctx) => {
  await ctx.db.$executeRaw`UPDATE "VideoState" SET "lastObservedAt" = "lastObservedAt" - interval '1 hour',
    "lastChangedAt" = "lastChangedAt" - interval '1 hour', "firstObservedAt" = "firstObservedAt" - interval '1 hour',
    "firstViewsAt" = "firstViewsAt" - interval '1 hour'`;
  await ctx.db.$executeRaw`UPDATE "VideoSnapshot" SET "observedAt" = "observedAt" - interval '1 hour'`;
  await ctx.db.$executeRaw`UPDATE "ProfileSnapshot" SET "observedAt" = "observedAt" - interval '1 hour'`;
};

describe("a parse of a pasted channel", () => {
  it("ends with the world's numbers, and a second one costs at most three units and stores nothing new", async () => {
    const ctx = await createTestWorkspace();
    const { id, run, blogger } = await parsed(ctx, "https://www.youtube.com/@fifty-field-notes");
    expect(run).toMatchObject({ status: "completed", total: 1, done: 1, failed: 0 });
    expect(run.items[0]).toMatchObject({ status: "completed", videosSeen: 50, videosNew: 50, snapshotsWritten: 50 });
    expect(blogger).toMatchObject({ name: "Fifty Field Notes", videoCount: 50 });
    expect(blogger.profiles[0]).toMatchObject({ status: "active", handle: "fifty-field-notes" });
    const page = await videos(ctx, { sort: "-views", limit: 200 });
    const sum = page.items.reduce((views, video) => views + Number(video.views), 0);
    expect(blogger.views).toBe(sum);

    const before = await ctx.db.videoSnapshot.count();
    const second = await again(ctx, id);
    expect(second.items[0]).toMatchObject({ status: "completed", videosSeen: 50, videosNew: 0 });
    expect(second.items[0]?.units).toBeLessThanOrEqual(3);
    expect(second.units).toBeLessThanOrEqual(3);
    expect(await ctx.db.videoSnapshot.count()).toBe(before);
  });

  it("stores a row only for the video whose numbers changed", async () => {
    const ctx = await createTestWorkspace();
    const { id } = await parsed(ctx, "@a-single-video");
    const { videos: known } = pipeline.world.channel("one");
    await anHourPasses(ctx);
    pipeline.world.patchVideo(known[0]?.id ?? "", { addViews: 1_000 });
    const run = await again(ctx, id);
    expect(run.items[0]).toMatchObject({ snapshotsWritten: 1 });
    expect(await ctx.db.videoSnapshot.count({ where: { videoId: (await videos(ctx)).items[0]?.id ?? "" } })).toBe(2);
  });

  it("makes one profile of five spellings", async () => {
    const ctx = await createTestWorkspace();
    const { id, handle, videos: known } = pipeline.world.channel("emoji");
    const { run, blogger } = await parsed(
      ctx,
      `https://www.youtube.com/channel/${id}`,
      `https://m.youtube.com/${handle}/shorts`,
      handle.toUpperCase(),
      `https://youtu.be/${known[0]?.id}`,
      `https://www.youtube.com/watch?v=${known[1]?.id}&t=3s`,
    );
    expect(blogger.profiles).toHaveLength(1);
    expect(blogger.profiles[0]).toMatchObject({ status: "active", title: "🎬 Emoji Kitchen 🍕" });
    expect(run).toMatchObject({ status: "completed", total: 1, done: 1, failed: 0 });
    expect(await ctx.db.profile.count({ where: { platformId: id } })).toBe(1);
    await expect(paste(ctx, `https://youtu.be/${known[0]?.id}`)).rejects.toMatchObject({ code: "already_watched" });
  });

  it("tells kinds apart and never takes what is hidden for zero", async () => {
    const ctx = await createTestWorkspace();
    await parsed(ctx, "@every-kind");
    const { items } = await videos(ctx, { limit: 200 });
    const byTitle = new Map(items.map((video) => [video.title, video]));
    expect(byTitle.get("A Short")).toMatchObject({ kind: "short" });
    expect(byTitle.get("Last week's live stream, recorded")).toMatchObject({ kind: "live" });
    expect(byTitle.get("Likes are hidden here")).toMatchObject({ likes: null, engagementRate: null });
    expect(byTitle.get("Comments are off here")).toMatchObject({ comments: null });
    const hidden = await parsed(ctx, "@quiet-numbers");
    expect(hidden.blogger).toMatchObject({ followers: null, profiles: [{ followersHidden: true, followers: null }] });
  });
});

describe("accounts that cannot be read", () => {
  it.each([
    ["@nothing-uploaded-yet", "empty", "completed", null],
    ["@closed-doors", "private", "failed", "private"],
    ["https://www.youtube.com/channel/UCAAAAAAAAAAAAAAAAAAAAAA", "not_found", "failed", "not_found"],
    ["https://www.tiktok.com/@somebody.there", "not_found", "failed", "not_found"],
    ["https://www.tiktok.com/@behind.the.door", "private", "failed", "private"],
    ["https://www.instagram.com/somebody.there/", "not_found", "failed", "not_found"],
  ])("%s ends as %s", async (url, status, item, code) => {
    const ctx = await createTestWorkspace();
    const { run, blogger } = await parsed(ctx, url);
    expect(run.items[0]).toMatchObject({ status: item, error: code && { code } });
    expect(blogger.profiles[0]).toMatchObject({ status });
    expect(blogger).toMatchObject({
      views: null,
      likes: null,
      followers: status === "empty" ? expect.anything() : null,
    });
    if (code) expect(blogger.profiles[0]?.statusDetail).toEqual(expect.stringMatching(/\w+ \w+/));
  });

  it("says that a closed account was closed, when it is known by its id", async () => {
    const ctx = await createTestWorkspace();
    const { blogger } = await parsed(ctx, pipeline.world.channel("terminated").id);
    expect(blogger.profiles[0]).toMatchObject({ status: "terminated" });
  });

  it("keeps what was known of a channel that becomes private, and of videos that go", async () => {
    const ctx = await createTestWorkspace();
    const { id } = await parsed(ctx, "@counted-again");
    const channel = pipeline.world.channel("falling");
    pipeline.world.patchVideo(channel.videos[0]?.id ?? "", { state: "deleted" });
    pipeline.world.patchVideo(channel.videos[1]?.id ?? "", { state: "private" });
    await again(ctx, id);
    const { items } = await videos(ctx, { limit: 200 });
    const availability = new Map(items.map((video) => [video.platformVideoId, video.availability]));
    expect(availability.get(channel.videos[0]?.id ?? "")).toBe("deleted");
    expect(["private", "deleted"]).toContain(availability.get(channel.videos[1]?.id ?? ""));
    pipeline.world.patchChannel("falling", { state: "private" });
    await again(ctx, id);
    const blogger = await getBlogger(ctx, id);
    expect(blogger.profiles[0]).toMatchObject({ status: "private", title: "Counted Again" });
    expect(blogger.views).not.toBeNull();
  });
});

describe("a run", () => {
  it("is not stopped by one bad profile, and retries only what failed", async () => {
    const ctx = await createTestWorkspace();
    const { run } = await parsed(ctx, "@gone-nowhere-at-all", "@хлеб-и-соль", "https://www.instagram.com/another.one/");
    expect(run).toMatchObject({ status: "completed", total: 3, done: 3, failed: 2 });
    const codes = run.items.map((item) => item.error?.code ?? "ok");
    expect(codes.toSorted()).toEqual(["not_found", "not_found", "ok"]);
    const status = await getParserStatus(ctx);
    expect(status).toMatchObject({ running: false, lastRun: { id: run.id } });
    expect(status.errors.map((error) => error.code)).toEqual(["not_found", "not_found"]);
    const retried = await ended(ctx, (await retryParseRun({ ...ctx, now: new Date() }, run.id)).id);
    expect(retried).toMatchObject({ total: 2, failed: 2, status: "failed" });
  });

  it("survives answers that are slow, broken or refused for a while", async () => {
    const ctx = await createTestWorkspace();
    pipeline.world.fault({ path: "/channels", kind: "server", times: 1 });
    pipeline.world.fault({ path: "/playlistItems", kind: "malformed", times: 1 });
    pipeline.world.fault({ path: "/videos", kind: "reset", times: 1 });
    const { run, blogger } = await parsed(ctx, "@北京美食日记");
    expect(run.items[0]).toMatchObject({ status: "completed", error: null });
    expect(blogger.videoCount).toBe(16);
  });

  it("ends at once, and says so, when the day's quota is used up", async () => {
    const ctx = await createTestWorkspace();
    pipeline.world.fault({ path: "/channels", kind: "quota" });
    const { run, blogger } = await parsed(ctx, "@المطبخ-العربي");
    expect(run.items[0]).toMatchObject({ status: "failed", error: { code: "quota_exhausted" } });
    expect(blogger).toMatchObject({ views: null, videoCount: 0 });
  });

  it("is cancelled: what is left is not begun, and nothing goes on", async () => {
    const ctx = await createTestWorkspace();
    pipeline.world.fault({ path: "/playlistItems", kind: "slow", delayMs: 1_500 });
    const created = await paste(ctx, "@sixty-seconds-flat");
    await until("the listing", async () => (await getParserStatus(ctx)).current?.step === "list");
    const cancelled = await cancelParseRun(ctx, created.run.id);
    expect(cancelled).toMatchObject({ status: "cancelled", items: [{ status: "cancelled" }] });
    pipeline.world.clearFaults();
    const next = await again(ctx, created.id);
    expect(next.items[0]).toMatchObject({ status: "completed" });
    expect(await getParseRun(ctx, created.run.id)).toMatchObject({
      status: "cancelled",
      items: [{ status: "cancelled" }],
    });
  });

  it("reads a profile once that two workspaces ask for at the same time, and tells both", async () => {
    const [one, two] = [await createTestWorkspace(), await createTestWorkspace()];
    pipeline.world.clearCalls();
    const [a, b] = await Promise.all([parsed(one, "@members-first"), parsed(two, "@members-first")]);
    expect([a.run.status, b.run.status]).toEqual(["completed", "completed"]);
    const listings = pipeline.world.calls().filter((call) => JSON.stringify(call).includes("playlistItems"));
    expect(listings).toHaveLength(1);
    for (const ctx of [one, two]) {
      const told = await ctx.db.liveEvent.findMany({
        where: { workspaceId: ctx.workspaceId, topic: "parse" },
        orderBy: { id: "asc" },
      });
      expect(told.at(-1)?.data).toMatchObject({ status: "completed", done: 1, total: 1 });
    }
  });
});
