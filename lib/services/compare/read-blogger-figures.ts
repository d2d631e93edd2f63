import "server-only";
import { periodBuckets } from "@/lib/analytics/buckets";
import { type Period, periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { readSeries } from "@/lib/services/metrics/read-series";
import { readTotals } from "@/lib/services/metrics/read-totals";
import { toSeriesPoints } from "@/lib/services/metrics/to-series-points";
import { toTotalsDto } from "@/lib/services/metrics/to-totals-dto";
import type { WatchedFilter } from "@/lib/services/metrics/watched-profiles";
import { addDays, civilDateAt, daysBetween } from "@/lib/time/civil-date";
import type { ComparedBlogger, CompareQuery } from "./schemas";

type Figures = Pick<ComparedBlogger, "points" | "dataThrough" | "sources"> & {
  totals: Omit<ComparedBlogger["totals"], "medianViews" | "medianViewsOf">;
};

/** One blogger's totals of a period and, by date, its series: from the same rollups as everywhere. */
export async function readBloggerFigures(
  ctx: Ctx,
  filter: WatchedFilter,
  period: Period,
  { align, metric, granularity, weekStart }: Pick<CompareQuery, "align" | "metric" | "granularity" | "weekStart">,
): Promise<Figures> {
  const buckets = periodBuckets(period, granularity, weekStart);
  const [[rows = []], steps] = await Promise.all([
    readTotals(ctx.db, ctx.workspaceId, filter, [periodBounds(period)]),
    align === "date" ? readSeries(ctx.db, ctx.workspaceId, filter, buckets, metric) : null,
  ]);
  const { videos, videosTracked, views, gainedViews, likes, comments, followers, engagementRate } = toTotalsDto(rows);
  const newest = rows.flatMap((row) => row.dataThrough ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  const days = daysBegun(ctx, period);
  return {
    totals: {
      ...{ videos, videosTracked, views, gainedViews, likes, comments, followers, engagementRate },
      videosPerWeek: newest === undefined || days < 1 ? null : (videos * 7) / days,
    },
    points: steps ? toSeriesPoints(metric, buckets, steps, ctx.now) : null,
    dataThrough: newest?.toISOString() ?? null,
    sources: [...new Set(rows.flatMap((row) => row.sources))].sort(),
  };
}

/** Days of a period that have begun: those to come have no uploads yet. */
function daysBegun(ctx: Ctx, { from, to, timeZone }: Period): number {
  const tomorrow = addDays(civilDateAt(ctx.now, timeZone), 1);
  return daysBetween(from, to < tomorrow ? to : tomorrow);
}
