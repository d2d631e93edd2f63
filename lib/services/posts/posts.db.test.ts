import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { db, pool } from "@/lib/db/client";
import { ensurePartitions } from "@/lib/db/partitions";
import { createTestWorkspace } from "@/lib/db/test-database";
import { setTestEnv } from "@/lib/env/test-env";
import type { Ctx } from "@/lib/services/context";
import { recordObservations } from "@/lib/services/metrics/record-observations";
import type { Channel, Post } from "@/prisma/generated/client";
import { getPost } from "./get-post";
import { getPostStats } from "./get-post-stats";
import { listPosts } from "./list-posts";
import { postsQuery } from "./schemas";
import { connectTestChannel } from "./test-channel";
import { addPost } from "./test-posts";

const DAY = 86_400_000;
const now = new Date("2026-06-30T12:00:00Z");
let world: World;
let ctx: Ctx;
let channel: Channel;

beforeAll(async () => {
  world = await startWorld({ stopped: true });
  setTestEnv({ ...world.env, DATABASE_URL: process.env.DATABASE_URL ?? "", DATA_DIR: process.env.DATA_DIR ?? "" });
  await ensurePartitions(pool(), daysAgo(30), now);
});
afterAll(() => world.stop());
beforeEach(async () => {
  await db().post.deleteMany();
  await db().channel.deleteMany();
  await db().video.deleteMany();
  ctx = await createTestWorkspace({ now });
  channel = await connectTestChannel(ctx, world);
});

const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
const post = (days: number, changes: Parameters<typeof addPost>[2] = {}) =>
  addPost(ctx, channel, { publishedAt: daysAgo(days), ...changes });

async function seen(of: Post, after: number, views: number, likes: number | null = null): Promise<void> {
  const observedAt = new Date((of.publishedAt?.getTime() ?? 0) + after * DAY);
  const metrics = {
    views: BigInt(views),
    likes: likes === null ? null : BigInt(likes),
    comments: null,
    shares: null,
    favorites: null,
  };
  await db().$transaction((tx) =>
    recordObservations(tx, {
      observedAt,
      source: "youtube-api",
      quality: "exact",
      looks: [{ profileId: channel.profileId, videos: [{ videoId: of.videoId, metrics }] }],
    }),
  );
}
const list = (query: Record<string, unknown> = {}, by: Ctx = ctx) => listPosts(by, postsQuery.parse(query));

describe("the list of posts", () => {
  it("has each with its latest numbers, newest first; what nobody looked at is unknown", async () => {
    const old = await post(9, { title: "Old" });
    await seen(old, 1, 100, 10);
    await seen(old, 2, 250, 20);
    await post(2, { title: "New" });
    await post(1, { title: "Waiting", publishedAt: null });
    const { items, total } = await list();
    expect(total).toBe(3);
    expect(items.map(({ title, views, likes }) => [title, views, likes])).toEqual([
      ["New", null, null],
      ["Old", 250, 20],
      ["Waiting", null, null],
    ]);
    expect(items[1]).toMatchObject({ engagementRate: 0.08, source: "youtube-api", channel: { title: "fifty" } });
    expect(items[1]?.videoUrl).toContain("/watch?v=");
  });

  it("sorts by numbers, pages without gaps, filters by channel and title", async () => {
    for (const views of [5, 70, 300, 1_000]) await seen(await post(5, { title: `Walk ${views}` }), 1, views);
    await post(5, { title: "Unseen" });
    const first = await list({ sort: "-views", limit: 2 });
    const second = await list({ sort: "-views", limit: 2, cursor: first.nextCursor });
    const third = await list({ sort: "-views", limit: 2, cursor: second.nextCursor });
    const views = [...first.items, ...second.items, ...third.items].map((item) => item.views);
    expect(views).toEqual([1_000, 300, 70, 5, null]);
    expect(third.nextCursor).toBeNull();
    expect((await list({ q: "unseen" })).items).toHaveLength(1);
    expect((await list({ channelId: channel.id })).total).toBe(5);
  });

  it("a foreign channel or post is not there", async () => {
    const mine = await post(1);
    const stranger = await createTestWorkspace({ now });
    expect((await list({}, stranger)).items).toEqual([]);
    await expect(list({ channelId: channel.id }, stranger)).rejects.toMatchObject({ category: "not_found" });
    await expect(getPost(stranger, mine.id)).rejects.toMatchObject({ category: "not_found" });
    await expect(getPostStats(stranger, mine.id)).rejects.toMatchObject({ category: "not_found" });
    expect((await getPost(ctx, mine.id)).id).toBe(mine.id);
  });
});

describe("growth against the usual", () => {
  const earlier = async (count: number, kind: "long" | "short" = "long") => {
    for (let index = 1; index <= count; index += 1) {
      const one = await post(20 + index, { kind });
      for (const age of [1, 2, 3, 4]) await seen(one, age, index * 100 * age);
    }
  };

  it("is the median of the channel's earlier videos at the same age, with their quartiles", async () => {
    await earlier(5);
    const mine = await post(2, { title: "Mine" });
    await seen(mine, 1, 450);
    await seen(mine, 2, 900);
    const { usual, standing, points } = await getPostStats(ctx, mine.id);
    expect(usual).toMatchObject({ kind: "long", videos: 5, minimum: 5 });
    const at = (hours: number) => usual.steps.find((step) => step.ageHours === hours);
    expect(at(24)).toEqual({ ageHours: 24, views: 450, median: 300, lower: 200, upper: 400, samples: 5 });
    expect(at(36)).toMatchObject({ views: 675, median: 450 });
    expect(at(60)).toMatchObject({ views: null, median: 750 });
    expect(standing).toEqual({ ageHours: 48, views: 900, median: 600, ratio: 1.5, samples: 5 });
    expect(points.map((point) => point.views)).toEqual([450, 900]);
  });

  it("says that there is not enough data with four, and does not count another kind", async () => {
    await earlier(4);
    await earlier(6, "short");
    const mine = await post(2);
    await seen(mine, 1, 450);
    const { usual, standing } = await getPostStats(ctx, mine.id);
    expect(usual.videos).toBe(4);
    expect(usual.steps.every((step) => step.median === null)).toBe(true);
    expect(standing).toBeNull();
  });

  it("of a post that nobody has looked at yet tells the usual alone", async () => {
    await earlier(5);
    const { usual, standing, points } = await getPostStats(ctx, (await post(0.1)).id);
    expect([points, standing]).toEqual([[], null]);
    expect(usual.steps.find((step) => step.ageHours === 24)).toMatchObject({ views: null, median: 300 });
  });
});
