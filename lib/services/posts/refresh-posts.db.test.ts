import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { setTestEnv } from "@/lib/env/test-env";
import { type Ctx, systemCtx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Channel, Post } from "@/prisma/generated/client";
import { channelsWithDuePosts } from "./channels-with-due-posts";
import { refreshChannelPosts } from "./refresh-channel-posts";
import { refreshPublicPosts } from "./refresh-public-posts";
import { connectTestChannel } from "./test-channel";
import { addPost } from "./test-posts";

let world: World;
let ctx: Ctx;
let channel: Channel;

beforeAll(async () => {
  world = await startWorld({ stopped: true });
  setTestEnv({ ...world.env, DATABASE_URL: process.env.DATABASE_URL ?? "", DATA_DIR: process.env.DATA_DIR ?? "" });
});
afterAll(() => world.stop());
beforeEach(async () => {
  await db().post.deleteMany();
  await db().channel.deleteMany();
  await db().video.deleteMany();
  await db().connectorState.deleteMany();
  await db().quotaBucket.deleteMany();
  world.clearFaults();
  world.clearCalls();
  for (const { id } of world.channel("fifty").videos) world.patchVideo(id, { state: "public" });
  ctx = await createTestWorkspace();
  channel = await connectTestChannel(ctx, world);
});

const system = (ms = 0) => systemCtx("test", new Date(ctx.now.getTime() + ms));
const videoOf = (index: number) => world.channel("fifty").videos[index]?.id ?? "";
const publish = (index: number, privacyStatus: Post["privacyStatus"] = "public") => {
  world.patchVideo(videoOf(index), { state: privacyStatus });
  return addPost(ctx, channel, { youtubeId: videoOf(index), privacyStatus });
};
const stateOf = (post: Post) => db().videoState.findFirst({ where: { videoId: post.videoId } });
const again = (post: Post) => db().post.findUniqueOrThrow({ where: { id: post.id } });
const calls = (name: string) => world.calls().filter((call) => call.path.endsWith(name)).length;

/** As the job does it: everybody's by the key, then each channel's own. */
async function refresh(ms = 0) {
  const at = system(ms);
  const startedAt = at.now;
  let after: string | null = null;
  const everybody = [];
  do {
    const part: Awaited<ReturnType<typeof refreshPublicPosts>> = await refreshPublicPosts(at, { startedAt, after });
    everybody.push(part);
    after = part.after;
  } while (after !== null);
  const channels = [];
  for (const channelId of await channelsWithDuePosts(at, startedAt)) {
    channels.push(await refreshChannelPosts(at, { channelId, startedAt }));
  }
  return { everybody, channels };
}

describe("refreshing the statistics of posts", () => {
  it("reads public ones by the key, 50 a call, into the shared series", async () => {
    const posts = [];
    for (let index = 0; index < 50; index += 1) posts.push(await publish(index));
    const { everybody, channels } = await refresh();
    expect(everybody).toEqual([{ after: null, read: 50, gone: 0, refused: null }]);
    expect(channels).toEqual([]);
    expect([calls("videos:batchGetStats"), calls("/videos")]).toEqual([1, 0]);
    for (const post of posts) {
      expect(await stateOf(post)).toMatchObject({ scope: SHARED_SCOPE, source: "youtube-api", quality: "exact" });
      expect((await again(post)).statsReadAt).toEqual(ctx.now);
    }
    const bucket = await db().quotaBucket.findFirstOrThrow({ where: { name: "stats" }, include: { entries: true } });
    expect(bucket.used).toBe(1);
    expect(bucket.entries[0]?.workspaceId).toBe(ctx.workspaceId);
  });

  it("reads private ones in the channel's own name, into the workspace's own series", async () => {
    const post = await publish(0, "private");
    const { channels } = await refresh();
    expect(channels).toEqual([{ channelId: channel.id, read: 1, gone: 0, refused: null }]);
    expect(await stateOf(post)).toMatchObject({ scope: ctx.workspaceId });
    expect(await db().videoSnapshot.count({ where: { videoId: post.videoId, scope: SHARED_SCOPE } })).toBe(0);
  });

  it("notes that a post became private, and goes on with its numbers", async () => {
    const post = await publish(0);
    world.patchVideo(videoOf(0), { state: "private" });
    const { everybody, channels } = await refresh();
    expect(everybody[0]).toMatchObject({ read: 0, gone: 0 });
    expect(channels).toMatchObject([{ read: 1, gone: 0 }]);
    expect(await again(post)).toMatchObject({ privacyStatus: "private", goneAt: null, statsReadAt: ctx.now });
  });

  it("marks what even its owner does not see as gone, and asks for it no more", async () => {
    const post = await publish(0);
    world.patchVideo(videoOf(0), { state: "deleted" });
    expect((await refresh()).channels).toMatchObject([{ read: 0, gone: 1 }]);
    expect((await again(post)).goneAt).toEqual(ctx.now);
    expect(await db().video.findUnique({ where: { id: post.videoId } })).toMatchObject({ availability: "deleted" });
    world.clearCalls();
    expect((await refresh(60_000)).channels).toEqual([]);
    expect(world.calls()).toEqual([]);
  });

  it("takes one back that was gone, once a parse has seen it again", async () => {
    const post = await publish(0);
    await db().post.update({ where: { id: post.id }, data: { goneAt: ctx.now } });
    expect((await refresh()).everybody[0]).toMatchObject({ read: 1 });
    expect((await again(post)).goneAt).toBeNull();
  });

  it("leaves what waits for its time alone", async () => {
    await addPost(ctx, channel, { youtubeId: videoOf(0), publishedAt: null });
    await addPost(ctx, channel, { youtubeId: videoOf(1), publishedAt: new Date(ctx.now.getTime() + 3_600_000) });
    await refresh();
    expect(world.calls()).toEqual([]);
  });

  it("one channel that refuses stops no other", async () => {
    const bad = await createTestWorkspace({ now: ctx.now });
    const broken = await connectTestChannel(bad, world, { name: "cyrillic", login: "boris@world.test" });
    await db().channelCredential.delete({ where: { channelId: broken.id } });
    const lost = world.channel("cyrillic").videos[0]?.id ?? "";
    world.patchVideo(lost, { state: "private" });
    await addPost(bad, broken, { youtubeId: lost, privacyStatus: "private" });
    await publish(0, "private");
    const { channels } = await refresh();
    expect(channels.toSorted((a, b) => a.read - b.read)).toMatchObject([
      { channelId: broken.id, read: 0, refused: "reauth_required" },
      { channelId: channel.id, read: 1, refused: null },
    ]);
  });

  it("without quota says so, and brings the numbers the next time", async () => {
    const post = await publish(0);
    world.fault({ path: "/youtube/v3/", kind: "quota" });
    const { everybody, channels } = await refresh();
    expect(everybody).toMatchObject([{ read: 0, refused: "quota_exhausted" }]);
    expect(channels).toMatchObject([{ refused: "quota_exhausted" }]);
    expect(await again(post)).toMatchObject({ statsReadAt: null, goneAt: null });
    world.clearFaults();
    await db().connectorState.deleteMany();
    expect((await refresh(60_000)).everybody[0]).toMatchObject({ read: 1 });
  });

  it("where only the statistics' own bucket is empty, each channel still tells its own", async () => {
    await publish(0);
    world.fault({ path: "batchGetStats", kind: "quota" });
    const { everybody, channels } = await refresh();
    expect(everybody).toMatchObject([{ read: 0, refused: "quota_exhausted" }]);
    expect(channels).toMatchObject([{ read: 1, refused: null }]);
  });

  it("repeated within the same refresh reads nothing twice", async () => {
    await publish(0);
    await refresh();
    world.clearCalls();
    const startedAt = ctx.now;
    expect(await refreshPublicPosts(system(1_000), { startedAt, after: null })).toMatchObject({ read: 0 });
    expect(world.calls()).toEqual([]);
  });

  it("a private video that a parse finds public later keeps its post and its numbers", async () => {
    const post = await publish(0, "private");
    await refresh();
    const shared = await db().video.create({
      data: {
        platform: "youtube",
        platformVideoId: post.youtubeId,
        profileId: channel.profileId,
        title: "A walk",
        url: "https://example.test",
      },
    });
    world.patchVideo(videoOf(0), { state: "public" });
    await db().post.update({ where: { id: post.id }, data: { privacyStatus: "public" } });
    const { recordObservations } = await import("@/lib/services/metrics/record-observations");
    await db().$transaction((tx) =>
      recordObservations(tx, {
        observedAt: new Date(ctx.now.getTime() + 60_000),
        source: "youtube-api",
        quality: "exact",
        looks: [
          {
            profileId: channel.profileId,
            videos: [
              {
                videoId: shared.id,
                metrics: { views: 9n, likes: null, comments: null, shares: null, favorites: null },
              },
            ],
          },
        ],
      }),
    );
    expect((await again(post)).videoId).toBe(shared.id);
    expect(await db().videoSnapshot.count({ where: { videoId: shared.id } })).toBe(2);
  });
});
