import { expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { getStats } from "./get-stats";
import { getTimeseries } from "./get-timeseries";
import { createProfile, createVideo, observe, watch } from "./test-fixture";

it.each([
  [undefined, ["2026-03-04", "2026-03-09", "2026-03-16"]],
  [6, ["2026-03-04", "2026-03-07", "2026-03-14"]],
  [7, ["2026-03-04", "2026-03-08", "2026-03-15"]],
])("weeks that begin on day %s are the reader's, and add up to the same gain", async (weekStart, days) => {
  const ctx = await createTestWorkspace({ timeZone: "America/New_York", now: new Date("2026-03-25T12:00:00Z") });
  const profile = await createProfile();
  const video = await createVideo(profile, null);
  await watch(ctx, [profile]);
  for (const [at, day] of [4, 7, 8, 9, 13, 14, 15, 16].entries()) {
    await observe(profile, `2026-03-${String(day).padStart(2, "0")}T15:00:00Z`, [[video, { views: BigInt(2 ** at) }]]);
  }
  const period = { from: "2026-03-04", to: "2026-03-18" };
  const { series } = await getTimeseries(ctx, {
    ...period,
    metric: "gainedViews",
    granularity: "week",
    ...(weekStart ? { weekStart } : {}),
  });
  const points = series[0]?.points ?? [];
  expect(points.map(({ date }) => date)).toEqual(days);
  const { totals } = await getStats(ctx, period);
  expect(points.reduce((sum, { value }) => sum + Number(value), 0)).toBe(Number(totals.gainedViews));
  expect(totals.gainedViews).toBe(127);
});
