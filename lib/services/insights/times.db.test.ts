import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { watch } from "@/lib/services/metrics/test-fixture";
import { getTimes } from "./get-times";
import { timesQuery } from "./schemas";
import { filmed } from "./test-films";

const ask = (query: Record<string, unknown>) => timesQuery.parse(query);
const cellsOf = ({ cells }: Awaited<ReturnType<typeof getTimes>>) =>
  cells.map(({ weekday, hour, videos, medianRatio }) => [weekday, hour, videos, medianRatio]);

describe("best time to post", () => {
  it("counts videos in the workspace's clock, on the day that has an hour twice", async () => {
    const ctx = await createTestWorkspace({ now: new Date("2026-11-10T12:00Z"), timeZone: "Europe/Berlin" });
    const films = ["2026-10-24T23:30Z", "2026-10-25T00:30Z", "2026-10-25T01:30Z", "2026-10-25T02:30Z"];
    await watch(ctx, [
      await filmed(
        films.map((at) => ({ at })),
        { seen: "2026-11-09T10:00Z" },
      ),
    ]);
    const day = ask({ from: "2026-10-25", to: "2026-10-26" });
    // 01:30 and 02:30 of summer, then 02:30 and 03:30 of winter time, on a Sunday.
    expect(cellsOf(await getTimes(ctx, day))).toEqual([
      [7, 1, 1, null],
      [7, 2, 2, null],
      [7, 3, 1, null],
    ]);
    const elsewhere = await getTimes(ctx, { ...day, timeZone: "Asia/Kathmandu" });
    expect(elsewhere.period.timeZone).toBe("Europe/Berlin");
    expect(elsewhere.timeZone).toBe("Asia/Kathmandu");
    // 05:15, 06:15, 07:15 and 08:15 at UTC+5:45.
    expect(elsewhere.cells.map(({ weekday, hour }) => [weekday, hour])).toEqual([
      [7, 5],
      [7, 6],
      [7, 7],
      [7, 8],
    ]);
  });

  it("knows no hour that the clock skips", async () => {
    const ctx = await createTestWorkspace({ now: new Date("2026-04-20T12:00Z"), timeZone: "Europe/Berlin" });
    const films = ["2026-03-29T00:59Z", "2026-03-29T01:00Z"].map((at) => ({ at }));
    await watch(ctx, [await filmed(films, { seen: "2026-04-19T10:00Z" })]);
    const { cells } = await getTimes(ctx, ask({ from: "2026-03-29", to: "2026-03-30" }));
    expect(cells.map(({ weekday, hour, videos }) => [weekday, hour, videos])).toEqual([
      [7, 1, 1],
      [7, 3, 1],
    ]);
  });

  it("measures a video against its own account, so that a big one weighs no more than a small one", async () => {
    const ctx = await createTestWorkspace({ now: new Date("2026-11-10T12:00Z") });
    // Mondays at 9 did as usual or less, the Tuesday at 18 did ten times as well; the median of each account is its third.
    const course = (scale: bigint) =>
      (
        [
          ["2026-09-07T09:10Z", 100n],
          ["2026-09-14T09:20Z", 200n],
          ["2026-09-21T09:30Z", 300n],
          ["2026-09-28T09:40Z", 400n],
          ["2026-09-29T18:00Z", 3000n],
        ] as const
      ).map(([at, views]) => ({ at, views: views * scale }));
    await watch(ctx, [await filmed(course(1n), { seen: "2026-11-09T00:00Z" })]);
    await watch(ctx, [await filmed(course(1_000n), { seen: "2026-11-09T00:00Z" })]);
    const times = await getTimes(ctx, ask({ from: "2026-09-01", to: "2026-10-01" }));
    // Mondays: ⅓ ⅓ ⅔ ⅔ 1 1 1⅓ 1⅓, in the middle (⅔ + 1) ÷ 2.
    expect(times.cells).toEqual([
      { weekday: 1, hour: 9, videos: 8, measured: 8, medianRatio: expect.closeTo(5 / 6, 10) },
      { weekday: 2, hour: 18, videos: 2, measured: 2, medianRatio: 10 },
    ]);
    expect(times.weekdays).toMatchObject([
      { weekday: 1, videos: 8 },
      { weekday: 2, medianRatio: 10 },
    ]);
    expect(times.hours).toMatchObject([
      { hour: 9, videos: 8 },
      { hour: 18, videos: 2 },
    ]);
    expect(times).toMatchObject({ videos: 10, measured: 10, medianRatio: 1, minSamples: 5 });
    expect(times.dataThrough).toBe("2026-11-09T00:00:00.000Z");
  });

  it("compares comparable ages only, and what is too young or has too few beside it not at all", async () => {
    const ctx = await createTestWorkspace({ now: new Date("2026-11-10T12:00Z") });
    const seen = "2026-11-09T00:00Z";
    const week = ["10-27", "10-28", "10-29", "10-30", "10-31"].map((day) => ({ at: `2026-${day}T08:00Z`, views: 50n }));
    const old = ["06-01", "06-02", "06-03", "06-04"].map((day) => ({ at: `2026-${day}T08:00Z`, views: 900n }));
    const young = { at: "2026-11-05T08:00Z", views: 10n };
    const picture = { at: "2026-10-30T09:00Z", kind: "photo" as const };
    await watch(ctx, [await filmed([...week, ...old, young, picture], { seen })]);
    const autumn = await getTimes(ctx, ask({ from: "2026-10-01", to: "2026-11-10" }));
    expect(autumn).toMatchObject({ videos: 7, measured: 5, medianRatio: 1 });
    const june = await getTimes(ctx, ask({ from: "2026-06-01", to: "2026-07-01" }));
    expect(june).toMatchObject({ videos: 4, measured: 0, medianRatio: null });
  });

  it("holds nothing of another workspace, and refuses its bloggers and unknown zones", async () => {
    const now = new Date("2026-11-10T12:00Z");
    const ctx = await createTestWorkspace({ now });
    const blogger = await watch(ctx, [await filmed([{ at: "2026-11-01T00:00Z" }], { seen: "2026-11-09T00:00Z" })]);
    const stranger = await createTestWorkspace({ now });
    expect(await getTimes(stranger, ask({}))).toMatchObject({ videos: 0, cells: [], medianRatio: null });
    await expect(getTimes(stranger, ask({ bloggerId: blogger.id }))).rejects.toMatchObject({ code: "not_found" });
    expect((await getTimes(ctx, ask({ bloggerId: blogger.id }))).videos).toBe(1);
    expect((await getTimes(ctx, ask({ platform: "tiktok" }))).videos).toBe(0);
    expect(timesQuery.safeParse({ timeZone: "Mars/Olympus" }).success).toBe(false);
  });
});
