import "server-only";
import { periodBuckets } from "@/lib/analytics/buckets";
import { periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { readFreshness } from "./read-freshness";
import { readSeries } from "./read-series";
import { requireBlogger } from "./require-blogger";
import { resolvePeriod } from "./resolve-period";
import type { TimeseriesDto, TimeseriesQuery } from "./schemas";
import { toSeriesPoints } from "./to-series-points";

/** A metric over a period by civil day, week or month, in all or per platform. */
export async function getTimeseries(ctx: Ctx, query: TimeseriesQuery): Promise<TimeseriesDto> {
  await requireBlogger(ctx, query.bloggerId);
  const period = resolvePeriod(ctx, query);
  const { granularity, metric } = query;
  const buckets = periodBuckets(period, granularity);
  const [steps, fresh] = await Promise.all([
    readSeries(ctx.db, ctx.workspaceId, query, buckets, metric),
    readFreshness(ctx.db, ctx.workspaceId, query, periodBounds(period)),
  ]);
  const platforms = fresh.map((row) => row.platform);
  const points = (of: typeof steps) => toSeriesPoints(metric, buckets, of, ctx.now);
  const newest = fresh.flatMap((row) => row.dataThrough ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  return {
    period,
    granularity,
    metric,
    series:
      query.groupBy === "platform"
        ? platforms.map((platform) => ({
            key: platform,
            platform,
            points: points(steps.filter((step) => step.platform === platform)),
          }))
        : [{ key: "all", platform: null, points: points(steps) }],
    dataThrough: newest?.toISOString() ?? null,
    sources: [...new Set(fresh.flatMap((row) => row.sources))].sort(),
  };
}
