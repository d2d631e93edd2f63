import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "@/lib/db/client";
import { ensurePartitions } from "@/lib/db/partitions";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { ObservedVideo } from "@/lib/platforms/contract";
import { createBlogger } from "@/lib/services/bloggers/create-blogger";
import type { Ctx } from "@/lib/services/context";
import { recordObservations } from "@/lib/services/metrics/record-observations";
import { getVideo } from "./get-video";
import { listVideos } from "./list-videos";
import { VIDEO_SORTS, videosQuery } from "./schemas";
import { storeObservedVideos } from "./store-observed-videos";

const now = new Date("2026-05-20T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const video = (index: number, facts: Partial<ObservedVideo> = {}): ObservedVideo => ({
  platformVideoId: `list-${index}`,
  kind: index % 2 ? "short" : "long",
  kindMethod: "duration",
  title: `Video ${index}`,
  description: null,
  url: `https://www.youtube.com/watch?v=list-${index}`,
  thumbnailUrl: null,
  publishedAt: daysAgo(index * 10),
  durationSec: index * 10,
  tags: [],
  categoryId: null,
  availability: "public",
  etag: null,
  metrics: null,
  ...facts,
});

const views = (count: number | null) => ({
  views: count === null ? null : BigInt(count),
  likes: count === null ? null : BigInt(Math.floor(count / 10)),
  comments: null,
  shares: null,
  favorites: null,
});

let ctx: Ctx;
let bloggerId = "";
const list = (query: Record<string, unknown> = {}, who = ctx) => listVideos(who, videosQuery.parse(query));
const titles = async (query: Record<string, unknown>) => (await list(query)).items.map((one) => one.title);

beforeAll(async () => {
  await ensurePartitions(pool(), daysAgo(30), now);
  ctx = await createTestWorkspace({ now });
  const created = await createBlogger(ctx, { urls: ["UClistvideos000000000001"], name: "Lister", tags: [] });
  bloggerId = created.id;
  const profileId = created.profiles[0]?.id ?? "";
  const facts = [1, 2, 3, 4, 5, 6, 7].map((index) => video(index));
  await ctx.db.$transaction(async (tx) => {
    const { ids } = await storeObservedVideos(tx, { id: profileId, platform: "youtube" }, facts, now);
    const look = (observedAt: Date, count: (index: number) => number | null) =>
      recordObservations(tx, {
        observedAt,
        source: "youtube-api",
        quality: "exact",
        looks: [
          {
            profileId,
            videos: [1, 2, 3, 4, 5, 6].map((index) => ({
              videoId: ids.get(`list-${index}`) ?? "",
              metrics: views(count(index)),
            })),
          },
        ],
      });
    await look(daysAgo(9), (index) => (index === 6 ? null : index * 1_000));
    await look(daysAgo(1), (index) => (index === 6 ? null : index * 1_000 + (6 - index) * 100));
  });
});

describe("the list of videos", () => {
  it("pages through every video once in every order, both ways, unknown last", async () => {
    for (const field of VIDEO_SORTS) {
      for (const sort of [field, `-${field}`]) {
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await list({ sort, limit: 3, ...(cursor ? { cursor } : {}) });
          expect(page.total).toBe(7);
          seen.push(...page.items.map((one) => one.title));
          cursor = page.nextCursor;
        } while (cursor);
        expect(seen.toSorted(), sort).toEqual([1, 2, 3, 4, 5, 6, 7].map((index) => `Video ${index}`));
        if (field === "views") expect(seen.slice(5).toSorted()).toEqual(["Video 6", "Video 7"]);
      }
    }
  });

  it("tells what a period gained, and null where nothing is known", async () => {
    const { items } = await list({ from: "2026-05-15", to: "2026-05-21", sort: "-gainedViews" });
    expect(items.map(({ title, gainedViews }) => [title, gainedViews])).toEqual([
      ["Video 1", 500],
      ["Video 2", 400],
      ["Video 3", 300],
      ["Video 4", 200],
      ["Video 5", 100],
      expect.arrayContaining([null]),
      expect.arrayContaining([null]),
    ]);
    expect(items.at(-1)).toMatchObject({ views: null, likes: null, engagementRate: null });
    expect(items[0]).toMatchObject({ views: 1_500, likes: 150, engagementRate: 0.1, comments: null });
  });

  it("is filtered by kind, title, blogger and the days of publication", async () => {
    expect(await titles({ kind: "short", sort: "title" })).toEqual(["Video 1", "Video 3", "Video 5", "Video 7"]);
    expect(await titles({ q: "eo 3" })).toEqual(["Video 3"]);
    expect(await titles({ q: "100%_" })).toEqual([]);
    expect(await titles({ platform: "tiktok" })).toEqual([]);
    expect(await titles({ bloggerId, publishedWithin: "true", from: "2026-05-01", to: "2026-05-21" })).toEqual([
      "Video 1",
    ]);
  });

  it("shows another workspace nothing, neither in lists nor by id", async () => {
    const other = await createTestWorkspace({ now });
    expect(await list({}, other)).toEqual({ items: [], nextCursor: null, total: 0 });
    await expect(list({ bloggerId }, other)).rejects.toMatchObject({ status: 404 });
    const id = (await list()).items[0]?.id ?? "";
    expect(await getVideo(ctx, id)).toMatchObject({ id, bloggers: [{ id: bloggerId, name: "Lister" }] });
    await expect(getVideo(other, id)).rejects.toMatchObject({ status: 404 });
  });
});
