import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { getStats } from "@/lib/services/metrics/get-stats";
import { watch } from "@/lib/services/metrics/test-fixture";
import { getFormats } from "./get-formats";
import { insightsQuery } from "./schemas";
import { filmed } from "./test-films";

const now = new Date("2026-11-10T12:00Z");
const seen = "2026-11-09T00:00Z";
const october = insightsQuery.parse({ from: "2026-10-01", to: "2026-11-01" });

describe("kinds and durations", () => {
  it("tell how many there are, how they did and how people engaged, by hand the same", async () => {
    const ctx = await createTestWorkspace({ now });
    const day = (date: number) => `2026-10-${String(date).padStart(2, "0")}T08:00Z`;
    const films = [
      { at: day(13), views: 100n, likes: 10n, comments: 0n, kind: "short" as const, durationSec: 14 },
      { at: day(14), views: 200n, likes: 10n, comments: 10n, kind: "short" as const, durationSec: 15 },
      { at: day(15), views: 400n, likes: null, comments: 40n, kind: "long" as const, durationSec: 600 },
      { at: day(16), views: 800n, likes: 8n, comments: null, kind: "long" as const, durationSec: null },
      { at: day(17), views: 1600n, likes: 16n, comments: 16n, kind: "live" as const, durationSec: 7200 },
    ];
    await watch(ctx, [
      await filmed(films, { seen }, [
        ["2026-10-14T00:00Z", 200n],
        ["2026-10-16T12:00Z", 400n],
      ]),
    ]);
    const formats = await getFormats(ctx, october);
    expect(formats.kinds).toEqual([
      {
        kind: "long",
        ...{ videos: 2, measured: 2, medianRatio: 1.5, engagementVideos: 1, engagementRate: 8 / 800 },
        ...{ engagementByFollowersVideos: 1, engagementRateByFollowers: 8 / 200 },
      },
      {
        kind: "short",
        ...{ videos: 2, measured: 2, medianRatio: 0.375, engagementVideos: 2, engagementRate: 30 / 300 },
        // Nobody had counted followers before the first one came out.
        ...{ engagementByFollowersVideos: 1, engagementRateByFollowers: 20 / 200 },
      },
      {
        kind: "live",
        ...{ videos: 1, measured: 1, medianRatio: 4, engagementVideos: 1, engagementRate: 32 / 1600 },
        ...{ engagementByFollowersVideos: 1, engagementRateByFollowers: 32 / 400 },
      },
    ]);
    expect(formats.durations.map(({ fromSec, toSec, videos }) => [fromSec, toSec, videos])).toEqual([
      [0, 15, 1],
      [15, 30, 1],
      [480, 1200, 1],
      [3600, null, 1],
      [null, null, 1],
    ]);
    expect(formats.platforms).toMatchObject([{ platform: "youtube", videos: 5 }]);
    expect(formats.total).toMatchObject({ videos: 5, measured: 5, medianRatio: 1, engagementRate: 70 / 2700 });
    expect(formats.total.engagementRateByFollowers).toBeCloseTo((20 / 200 + 8 / 200 + 32 / 400) / 3, 12);
    const { totals } = await getStats(ctx, { from: "2026-10-01", to: "2026-11-10" });
    expect(totals.engagementRate).toBe(formats.total.engagementRate);
    expect(totals.engagementRateByFollowers).toBeCloseTo(formats.total.engagementRateByFollowers ?? 0, 12);
  });

  it("invent no views of pictures: engagement by followers alone, and no duration", async () => {
    const ctx = await createTestWorkspace({ now });
    const picture = { at: "2026-10-13T08:00Z", likes: 30n, comments: 10n, kind: "photo" as const };
    const profile = await filmed([picture], { seen, platform: "instagram" }, [["2026-10-01T00:00Z", 400n]]);
    await watch(ctx, [profile]);
    const { kinds, durations } = await getFormats(ctx, october);
    expect(kinds).toMatchObject([
      {
        kind: "photo",
        videos: 1,
        measured: 0,
        medianRatio: null,
        engagementRate: null,
        engagementRateByFollowers: 0.1,
      },
    ]);
    expect(durations).toEqual([]);
  });

  it("are nothing, not broken, where nothing came out or another workspace watches", async () => {
    const ctx = await createTestWorkspace({ now });
    expect(await getFormats(ctx, october)).toMatchObject({ total: { videos: 0, medianRatio: null }, kinds: [] });
    const other = await createTestWorkspace({ now });
    const blogger = await watch(other, [await filmed([{ at: "2026-10-13T08:00Z" }], { seen })]);
    await expect(getFormats(ctx, { ...october, bloggerId: blogger.id })).rejects.toMatchObject({ code: "not_found" });
  });
});
