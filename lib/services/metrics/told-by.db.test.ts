import { expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { getStats } from "./get-stats";
import { getTimeseries } from "./get-timeseries";
import { createProfile, createVideo, importPoint, observe, watch } from "./test-fixture";

const period = { from: "2026-05-10", to: "2026-05-20" };

/** What both dashboards' verbs say now: views at the end, and who told what is seen of the period. */
async function told(ctx: Awaited<ReturnType<typeof createTestWorkspace>>) {
  const stats = await getStats(ctx, period);
  const series = await getTimeseries(ctx, { ...period, granularity: "day", metric: "views" });
  expect(series.sources).toEqual(stats.sources);
  expect(series.series[0]?.points.at(-1)?.value).toBe(stats.totals.views);
  return [stats.totals.views, stats.sources];
}

it("figures name all who told of a period, the last before it where nobody did, and are new after each write", async () => {
  const ctx = await createTestWorkspace({ now: new Date("2026-05-25T12:00:00Z") });
  const profile = await createProfile();
  const video = await createVideo(profile, null);
  await watch(ctx, [profile]);
  expect(await told(ctx)).toEqual([null, []]);
  await importPoint(ctx, profile, video, "2026-05-01T10:00Z", { views: 10n });
  expect(await told(ctx)).toEqual([10, ["import"]]);
  await observe(profile, "2026-05-12T10:00Z", [[video, { views: 30n }]]);
  expect(await told(ctx)).toEqual([30, ["youtube-api"]]);
  await importPoint(ctx, profile, video, "2026-05-11T10:00Z", { views: 20n });
  expect(await told(ctx)).toEqual([30, ["import", "youtube-api"]]);
});
