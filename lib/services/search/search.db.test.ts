import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { setTestEnv } from "@/lib/env/test-env";
import { createBlogger } from "@/lib/services/bloggers/create-blogger";
import type { Ctx } from "@/lib/services/context";
import { connectTestChannel } from "@/lib/services/posts/test-channel";
import { searchQuery } from "./schemas";
import { searchVideos } from "./search-videos";

let world: World;
let ctx: Ctx;
const title = "Fifty Field Notes";

beforeAll(async () => {
  world = await startWorld({ stopped: true });
  setTestEnv({ ...world.env, DATABASE_URL: process.env.DATABASE_URL ?? "", DATA_DIR: process.env.DATA_DIR ?? "" });
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.clearFaults();
  world.clearCalls();
  await db().vendorAnswer.deleteMany();
  await db().quotaBucket.deleteMany();
  await db().connectorState.deleteMany();
  ctx = await createTestWorkspace();
});

const search = (asked: Record<string, unknown>, by: Ctx = ctx) => searchVideos(by, searchQuery.parse(asked));
const hour = (hours: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + hours * 3_600_000) });
const calls = () => world.calls().map((call) => call.path.replace("/youtube/v3/", ""));

describe("a search", () => {
  it("tells videos with their channel and numbers, what it took and what is left", async () => {
    const found = await search({ query: title, maxResults: 50 });
    expect(found).toMatchObject({ fromMemory: false, numbers: "known", cost: { search: 1, queries: 1 } });
    expect(found.quota).toMatchObject({ searchesLeft: 99, limit: 100 });
    expect(found.items).toHaveLength(50);
    for (const item of found.items) {
      expect(item).toMatchObject({ kind: "video", channel: { title }, blogger: null });
      expect(item.views).toBeGreaterThan(0);
      expect(item.durationSec).toBeGreaterThan(0);
      expect(item.thumbnailUrl).toMatch(/^\/api\/images\//);
    }
    expect(calls()).toEqual(["search", "videos"]);
  });

  it("is answered from memory for six hours, also to another workspace, however it is spelt", async () => {
    const first = await search({ query: "Field  notes" });
    const again = await search({ query: " field NOTES " }, await createTestWorkspace());
    expect(again).toMatchObject({ fromMemory: true, cost: { search: 0, queries: 0 }, answeredAt: first.answeredAt });
    expect(again.items).toEqual(first.items);
    expect((await search({ query: "field notes" }, hour(5.9))).fromMemory).toBe(true);
    expect((await search({ query: "field notes" }, hour(6.1))).fromMemory).toBe(false);
    expect((await search({ query: "field notes", order: "date" })).fromMemory).toBe(false);
  });

  it("goes on with the next page, for another search", async () => {
    const first = await search({ query: "field notes", maxResults: 10 });
    const second = await search({ query: "field notes", maxResults: 10, cursor: first.nextCursor });
    expect(second.cost.search).toBe(1);
    const ids = [...first.items, ...second.items].map((item) => item.platformId);
    expect(new Set(ids).size).toBe(20);
  });

  it("stays within a channel, an order and a time", async () => {
    const { id } = world.channel("fifty");
    const after = new Date(Date.now() - 90 * 86_400_000);
    const found = await search({ channelId: id, order: "date", publishedAfter: after.toISOString(), maxResults: 50 });
    const times = found.items.map((item) => Date.parse(item.publishedAt ?? ""));
    expect(times.length).toBeGreaterThan(0);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(after.getTime());
    expect(new Set(found.items.map((item) => item.channel.platformId))).toEqual(new Set([id]));
  });

  it("finds channels too, and says who watches them already", async () => {
    const { id, handle } = world.channel("fifty");
    const blogger = await createBlogger(ctx, { urls: [handle], tags: [], name: "Known" });
    await db().profile.update({ where: { id: blogger.profiles[0]?.id ?? "" }, data: { platformId: id } });
    const found = await search({ query: title, type: "channel" });
    expect(found.items).toMatchObject([{ kind: "channel", platformId: id, views: null, blogger: { name: "Known" } }]);
    const other = await search({ query: title, type: "channel" }, await createTestWorkspace());
    expect(other.items[0]?.blogger).toBeNull();
  });

  it("goes in the name of an own channel where one is named, paid from the same quota", async () => {
    const channel = await connectTestChannel(ctx, world);
    const found = await search({ query: "field notes", credentialChannelId: channel.id });
    expect(found).toMatchObject({ numbers: "known", cost: { search: 1, queries: 1 }, quota: { searchesLeft: 99 } });
    expect(found.access.channels).toEqual([{ id: channel.id, title: "fifty" }]);
    expect(world.calls().every((call) => call.status === 200)).toBe(true);
    const within = await search({ channelId: channel.id, order: "date" });
    expect(within.items[0]?.channel.platformId).toBe(channel.platformId);
  });

  it("without words spends nothing and tells what is left", async () => {
    const idle = await search({});
    expect(idle).toMatchObject({ items: [], answeredAt: null, quota: { searchesLeft: 100 }, access: { byKey: true } });
    expect(calls()).toEqual([]);
  });
});

describe("what is refused", () => {
  it("leaves numbers unknown where only they are refused, and asks for them again later", async () => {
    world.fault({ path: "/youtube/v3/videos", kind: "server", times: 1 });
    const found = await search({ query: "field notes" });
    expect(found).toMatchObject({ numbers: "refused", cost: { search: 1 } });
    expect(found.items[0]).toMatchObject({ views: null, durationSec: null, videoKind: null });
    const later = await search({ query: "field notes" });
    expect(later).toMatchObject({ fromMemory: true, numbers: "known", cost: { search: 0, queries: 1 } });
  });

  it("says when searches are possible again, and still answers what it remembers", async () => {
    await search({ query: "field notes" });
    await db().quotaBucket.updateMany({ where: { name: "search" }, data: { used: 100 } });
    await expect(search({ query: "something new" })).rejects.toMatchObject({ kind: "quota_exhausted" });
    expect((await search({ query: "field notes" })).fromMemory).toBe(true);
  });

  it("refuses a channel of another workspace like one that does not exist", async () => {
    const other = await createTestWorkspace();
    const profile = await db().profile.create({ data: { platform: "youtube", url: "https://example.test" } });
    const channel = await db().channel.create({
      data: { workspaceId: other.workspaceId, platformId: "UCx", profileId: profile.id, title: "Foreign" },
    });
    for (const asked of [{ credentialChannelId: channel.id }, { channelId: channel.id }]) {
      await expect(search({ query: "a", ...asked })).rejects.toMatchObject({ category: "not_found" });
    }
  });
});
