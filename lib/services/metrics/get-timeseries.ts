import "server-only";
import { periodBuckets } from "@/lib/analytics/buckets";
import { whileUnchanged } from "@/lib/db/while-unchanged";
import type { Ctx } from "@/lib/services/context";
import { readSeries } from "./read-series";
import { requireBlogger } from "./require-blogger";
import { resolvePeriod } from "./resolve-period";
import type { TimeseriesDto, TimeseriesQuery } from "./schemas";
import { toSeriesPoints } from "./to-series-points";

/** A metric over a period by civil day, week or month, in all or per platform. */
export async function getTimeseries(ctx: Ctx, query: TimeseriesQuery): Promise<TimeseriesDto> {
  await requireBlogger(ctx, query.bloggerId);
  const period = resolvePeriod(ctx, query);
  const { granularity, metric, platform, bloggerId } = query;
  const buckets = periodBuckets(period, granularity, query.weekStart);
  const starts = buckets.map(({ start }) => start.getTime());
  const steps = await whileUnchanged(
    JSON.stringify([metric, ctx.workspaceId, platform ?? null, bloggerId ?? null, starts, buckets.at(-1)?.end]),
    () => readSeries(ctx.db, ctx.workspaceId, { platform, bloggerId }, buckets, metric),
  );
  const platforms = [...new Set(steps.map((step) => step.platform))];
  const points = (of: typeof steps) => toSeriesPoints(metric, buckets, of, ctx.now);
  const newest = Math.max(...steps.map((step) => step.observedAt?.getTime() ?? 0));
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
    dataThrough: newest > 0 ? new Date(newest).toISOString() : null,
    sources: [...new Set(steps.flatMap((step) => step.sources))].sort(),
  };
}
