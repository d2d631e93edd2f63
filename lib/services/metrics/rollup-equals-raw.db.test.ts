import { expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { addDays, startOfDay } from "@/lib/time/civil-date";
import { getStats } from "./get-stats";
import { getTimeseries } from "./get-timeseries";
import { rawAnswers } from "./raw-answers";
import { watch } from "./test-fixture";
import { expectSame, HISTORY_DAYS, liveThrough, rawOf } from "./test-history";

const CASES = [
  { timeZone: "UTC", first: "2026-05-28", seed: 1 },
  { timeZone: "America/New_York", first: "2026-03-05", seed: 2 },
  { timeZone: "America/New_York", first: "2026-10-29", seed: 3 },
  { timeZone: "Asia/Kathmandu", first: "2026-12-28", seed: 4 },
];

it.each(CASES)(
  "rollups answer as raw snapshots do: civil days of $timeZone from $first",
  async ({ timeZone, first, seed }) => {
    const now = startOfDay(addDays(first, 30), timeZone);
    const [importer, onlooker] = [
      await createTestWorkspace({ timeZone, now }),
      await createTestWorkspace({ timeZone, now }),
    ];
    const profiles = await liveThrough(importer, first, seed);
    for (const ctx of [importer, onlooker]) {
      await watch(ctx, profiles);
      await watch(ctx, profiles.slice(0, 1));
      const raw = await rawOf(
        ctx.workspaceId,
        profiles.map((profile) => profile.id),
      );
      const period = { from: first, to: addDays(first, HISTORY_DAYS) };
      const periods = [
        period,
        ...Array.from({ length: HISTORY_DAYS }, (_, day) => ({
          from: addDays(first, day),
          to: addDays(first, day + 1),
        })),
      ];
      for (const days of periods) {
        const bounds = { from: startOfDay(days.from, timeZone), to: startOfDay(days.to, timeZone) };
        const stats = await getStats(ctx, days);
        expectSame(stats.totals, rawAnswers(raw.videos, raw.points, raw.profilePoints, bounds));
      }
      const whole = await getStats(ctx, period);
      const series = async (metric: "views" | "gainedViews" | "engagementRate" | "videos" | "followers") =>
        (await getTimeseries(ctx, { ...period, granularity: "day", metric })).series[0]?.points ?? [];
      const bars = await series("gainedViews");
      expect(bars).toHaveLength(HISTORY_DAYS);
      expect(bars.reduce((sum, bar) => sum + Number(bar.value ?? 0), 0)).toBe(whole.totals.gainedViews);
      for (const metric of ["views", "engagementRate", "followers"] as const) {
        for (const point of await series(metric)) {
          const day = await getStats(ctx, { from: point.date, to: addDays(point.date, 1) });
          expect(point.value, `${metric} ${point.date}`).toBe(day.totals[metric]);
        }
      }
      for (const metric of ["views", "likes", "comments", "shares"] as const) {
        const sum = whole.platforms.reduce((all, row) => all + Number(row[metric] ?? 0), 0);
        expect(sum).toBe(Number(whole.totals[metric] ?? 0));
      }
    }
  },
  120_000,
);
