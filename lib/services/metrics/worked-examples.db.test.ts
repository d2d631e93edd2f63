import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { ObservedMetrics } from "@/lib/platforms/contract";
import type { Platform } from "@/prisma/generated/enums";
import { getStats } from "./get-stats";
import { getTimeseries } from "./get-timeseries";
import { createProfile, createVideo, importPoint, observe, watch } from "./test-fixture";

// Contract §6 as a table: one video (or two), the period 10-12 May 2026 of a UTC workspace, the answer.

const PERIOD = { from: "2026-05-10", to: "2026-05-13" };

type Look = [day: string, told: Partial<ObservedMetrics>, how?: "import"];
type Example = {
  name: string;
  videos: { published: string | null; platform?: Platform; looks: Look[] }[];
  totals: Partial<Awaited<ReturnType<typeof getStats>>["totals"]>;
  days?: (number | null)[];
};

const EXAMPLES: Example[] = [
  {
    name: "first sight of an older video: what it had before is not a gain",
    videos: [
      {
        published: "2026-04-01",
        looks: [
          ["11T10", { views: 500n }],
          ["12T10", { views: 530n }],
        ],
      },
    ],
    totals: { views: 530, gainedViews: 30, videos: 0, videosTracked: 1 },
    days: [null, 0, 30],
  },
  {
    name: "first sight of a video published inside the period: it counts from 0",
    videos: [
      {
        published: "2026-05-10",
        looks: [
          ["11T10", { views: 500n }],
          ["12T10", { views: 530n }],
        ],
      },
    ],
    totals: { views: 530, gainedViews: 530, videos: 1, videosTracked: 1 },
    days: [null, 500, 30],
  },
  {
    name: "a gap: the last number before it is carried, the gain lands where it is seen again",
    videos: [
      {
        published: "2026-04-01",
        looks: [
          ["08T10", { views: 100n }],
          ["12T10", { views: 160n }],
        ],
      },
    ],
    totals: { views: 160, gainedViews: 60 },
    days: [0, 0, 60],
  },
  {
    name: "nothing observed before the end: unknown, not 0",
    videos: [{ published: "2026-04-01", looks: [["14T10", { views: 100n }]] }],
    totals: { views: null, gainedViews: null, likes: null, engagementRate: null, videosTracked: 0 },
    days: [null, null, null],
  },
  {
    name: "a fall counts as negative",
    videos: [
      {
        published: "2026-04-01",
        looks: [
          ["09T10", { views: 100n }],
          ["11T10", { views: 80n }],
          ["12T10", { views: 85n }],
        ],
      },
    ],
    totals: { views: 85, gainedViews: -15 },
    days: [0, -20, 5],
  },
  {
    name: "a hidden number keeps its last known value and is never 0",
    videos: [
      {
        published: "2026-04-01",
        looks: [
          ["09T10", { views: 100n, likes: 10n }],
          ["11T10", { views: 120n, likes: null }],
        ],
      },
    ],
    totals: { views: 120, likes: 10, gainedLikes: 0, comments: null, gainedComments: null, engagementRate: 10 / 120 },
  },
  {
    name: "an import of earlier days turns a first sight into a gain",
    videos: [
      {
        published: "2026-04-01",
        looks: [
          ["11T10", { views: 500n }],
          ["09T10", { views: 450n }, "import"],
          ["10T10", { views: 470n }, "import"],
        ],
      },
    ],
    totals: { views: 500, gainedViews: 50 },
    days: [20, 30, 0],
  },
  {
    name: "the first moment of the period belongs to it, the first moment after it does not",
    videos: [
      {
        published: "2026-04-01",
        looks: [
          ["09T23:59", { views: 1n }],
          ["10T00:00", { views: 3n }],
          ["13T00:00", { views: 100n }],
        ],
      },
    ],
    totals: { views: 3, gainedViews: 2 },
    days: [2, 0, 0],
  },
  {
    name: "two platforms: sums over both, engagement only over videos with views and likes known",
    videos: [
      { published: "2026-05-11", looks: [["11T10", { views: 100n, likes: 8n, comments: 2n }]] },
      {
        published: "2026-04-01",
        platform: "tiktok",
        looks: [
          ["09T10", { views: 1000n }],
          ["11T10", { views: 1300n }],
        ],
      },
    ],
    totals: { profiles: 2, views: 1400, gainedViews: 400, likes: 8, comments: 2, engagementRate: 0.1, videos: 1 },
    days: [0, 400, 0],
  },
];

describe("what the numbers mean", () => {
  it.each(EXAMPLES)("$name", async ({ videos, totals, days }) => {
    const ctx = await createTestWorkspace({ now: new Date("2026-05-20T12:00:00Z") });
    const byTime = videos.map(async ({ published, platform = "youtube", looks }) => {
      const profile = await createProfile({ platform });
      await watch(ctx, [profile]);
      const video = await createVideo(profile, published ? new Date(published) : null);
      for (const [day, told, how] of looks) {
        const at = `2026-05-${day.includes(":") ? day : `${day}:00`}Z`;
        if (how === "import") await importPoint(ctx, profile, video, at, told);
        else await observe(profile, at, [[video, told]]);
      }
    });
    await Promise.all(byTime);
    const stats = await getStats(ctx, PERIOD);
    expect(stats.totals).toMatchObject(totals);
    if (!days) return;
    const series = await getTimeseries(ctx, { ...PERIOD, granularity: "day", metric: "gainedViews" });
    expect(series.series[0]?.points.map((point) => point.value)).toEqual(days);
  });

  it("engagement by followers: per video over the followers at its publication, averaged", async () => {
    const ctx = await createTestWorkspace({ now: new Date("2026-05-20T12:00:00Z") });
    const profile = await createProfile();
    await watch(ctx, [profile]);
    const dates = ["2026-04-01", "2026-05-10T12:00Z", "2026-05-11T12:00Z"].map((date) => new Date(date));
    const [early, first, second] = await Promise.all(dates.map((date) => createVideo(profile, date)));
    if (!early || !first || !second) throw new Error("Three videos were created.");
    await observe(profile, "2026-05-10T10:00Z", [[early, { views: 9n, likes: 9n }]], { followers: 100n });
    await observe(profile, "2026-05-11T10:00Z", [[first, { views: 50n, likes: 8n, comments: 2n }]], {
      followers: 200n,
    });
    await observe(profile, "2026-05-12T10:00Z", [[second, { views: 70n, likes: 60n }]]);
    await observe(profile, "2026-05-14T10:00Z", [[first, { views: 99n, likes: 90n }]]);
    const { totals, previous } = await getStats(ctx, PERIOD);
    expect(totals.engagementRateByFollowers).toBeCloseTo((10 / 100 + 60 / 200) / 2, 12);
    expect(previous.engagementRateByFollowers).toBeNull();
  });

  it("an imported day is not seen by another workspace that watches the same channel", async () => {
    const now = new Date("2026-05-20T12:00:00Z");
    const [importer, other] = [await createTestWorkspace({ now }), await createTestWorkspace({ now })];
    const profile = await createProfile();
    const video = await createVideo(profile, new Date("2026-04-01"));
    await Promise.all([watch(importer, [profile]), watch(other, [profile])]);
    await observe(profile, "2026-05-11T10:00Z", [[video, { views: 500n }]]);
    await importPoint(importer, profile, video, "2026-05-09T10:00Z", { views: 450n });
    expect((await getStats(importer, PERIOD)).totals.gainedViews).toBe(50);
    expect((await getStats(other, PERIOD)).totals.gainedViews).toBe(0);
  });

  it("a profile of two bloggers counts once, and a deleted blogger's not at all", async () => {
    const ctx = await createTestWorkspace({ now: new Date("2026-05-20T12:00:00Z") });
    const profile = await createProfile();
    const video = await createVideo(profile, new Date("2026-04-01"));
    await observe(profile, "2026-05-11T10:00Z", [[video, { views: 500n }]], { followers: 9n });
    const [first, second] = [await watch(ctx, [profile]), await watch(ctx, [profile])];
    expect((await getStats(ctx, PERIOD)).totals).toMatchObject({ views: 500, followers: 9, profiles: 1 });
    await ctx.db.blogger.updateMany({ where: { id: { in: [first.id, second.id] } }, data: { deletedAt: ctx.now } });
    expect((await getStats(ctx, PERIOD)).totals).toMatchObject({ views: null, profiles: 0 });
  });

  it("series say which buckets were observed, and nothing of days to come", async () => {
    const ctx = await createTestWorkspace({ now: new Date("2026-05-12T12:00:00Z") });
    const profile = await createProfile();
    const video = await createVideo(profile, new Date("2026-04-01"));
    await watch(ctx, [profile]);
    await observe(profile, "2026-05-10T10:00Z", [[video, { views: 500n }]]);
    await observe(profile, "2026-05-11T10:00Z", [[video, { views: 500n }]]);
    const { series, dataThrough, sources } = await getTimeseries(ctx, {
      from: "2026-05-09",
      to: "2026-05-14",
      granularity: "day",
      metric: "views",
    });
    expect(series[0]?.points.map((point) => [point.value, point.observed])).toEqual([
      [null, false],
      [500, true],
      [500, true],
      [500, false],
      [null, false],
    ]);
    expect([dataThrough, sources]).toEqual(["2026-05-11T10:00:00.000Z", ["youtube-api"]]);
  });
});
