import { afterAll, beforeAll, expect, it } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { createTestWorkspace } from "@/lib/db/test-database";
import { setTestEnv } from "@/lib/env/test-env";
import type { Ctx } from "@/lib/services/context";
import { connectChannel } from "@/lib/services/uploads/test-fixture";
import { listChannelCategories } from "./list-channel-categories";
import { listChannelPlaylists } from "./list-channel-playlists";
import { categoriesDto, playlistsDto } from "./schemas";

let world: World;
let ctx: Ctx;
let channelId: string;
beforeAll(async () => {
  world = await startWorld({ stopped: true });
  setTestEnv({ ...world.env, DATABASE_URL: process.env.DATABASE_URL ?? "", DATA_DIR: process.env.DATA_DIR ?? "" });
  ctx = await createTestWorkspace();
  channelId = (await connectChannel(ctx, "ada@world.test", "fifty")).id;
});
afterAll(() => world.stop());

const units = async () => {
  const entries = await ctx.db.quotaEntry.groupBy({ by: ["method"], _sum: { units: true } });
  return new Map(entries.map(({ method, _sum }) => [method, _sum.units]));
};

it("categories are asked for once, and are what an upload may name", async () => {
  const first = categoriesDto.parse(await listChannelCategories(ctx, channelId, { language: "en" }));
  expect(first.items).toContainEqual({ id: "22", title: "People & Blogs" });
  expect(await listChannelCategories(ctx, channelId, { language: "en" })).toEqual(first);
  expect((await units()).get("videoCategories.list")).toBe(1);
});

it("playlists are the channel's own", async () => {
  const { items } = playlistsDto.parse(await listChannelPlaylists(ctx, channelId));
  expect(items.length).toBeGreaterThan(0);
  expect((await units()).get("playlists.list")).toBe(1);
});

it("a stranger's channel is not found", async () => {
  const stranger = await createTestWorkspace();
  await expect(listChannelPlaylists(stranger, channelId)).rejects.toMatchObject({ category: "not_found" });
  await expect(listChannelCategories(stranger, channelId, { language: "en" })).rejects.toMatchObject({
    category: "not_found",
  });
});
