import "server-only";
import { z } from "zod";
import { MIN_SAMPLES } from "@/lib/analytics/age-curve";
import { periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { readFreshness } from "@/lib/services/metrics/read-freshness";
import { requireBlogger } from "@/lib/services/metrics/require-blogger";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";
import { type OffsetSpan, offsetSpans } from "@/lib/time/offset-spans";
import { Prisma } from "@/prisma/generated/client";
import { measuredVideos, performanceColumns } from "./measured-videos";
import type { TimesDto, TimesQuery } from "./schemas";

const row = z.object({
  weekday: z.number().nullable(),
  hour: z.number().nullable(),
  videos: z.number(),
  measured: z.number(),
  medianRatio: z.number().nullable(),
});

/**
 * How the videos of a period did by the weekday and hour at which they came out, told by a clock in `timeZone`. The hour that
 * the clock shows twice is one cell. The days of the period are the workspace's own whatever the clock.
 */
export async function getTimes(ctx: Ctx, query: TimesQuery): Promise<TimesDto> {
  await requireBlogger(ctx, query.bloggerId);
  const period = resolvePeriod(ctx, query);
  const bounds = periodBounds(period);
  const timeZone = query.timeZone ?? ctx.timeZone;
  const offset = offsetAt(Prisma.sql`video."publishedAt"`, offsetSpans(bounds, timeZone));
  const [found, fresh] = await Promise.all([
    ctx.db.$queryRaw`
      WITH ${measuredVideos(ctx, query, bounds)},
      placed AS (
        SELECT extract(isodow FROM local.at)::int AS weekday, extract(hour FROM local.at)::int AS hour, video.ratio
        FROM video CROSS JOIN LATERAL (
          SELECT video."publishedAt" AT TIME ZONE 'UTC' + make_interval(secs => ${offset}) AS at OFFSET 0) local)
      SELECT weekday, hour, ${performanceColumns} FROM placed
      GROUP BY GROUPING SETS ((weekday, hour), (weekday), (hour), ()) ORDER BY weekday, hour`,
    // The latest numbers count, also of what came out in a period of long ago.
    readFreshness(ctx.db, ctx.workspaceId, query, { from: bounds.from, to: new Date(ctx.now.getTime() + 1) }),
  ]);
  const rows = z.array(row).parse(found);
  const newest = fresh.flatMap((one) => one.dataThrough ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  const total = rows.find((one) => one.weekday === null && one.hour === null);
  return {
    period,
    timeZone,
    minSamples: MIN_SAMPLES,
    videos: total?.videos ?? 0,
    measured: total?.measured ?? 0,
    medianRatio: total?.medianRatio ?? null,
    cells: rows.flatMap(({ weekday, hour, ...rest }) =>
      weekday === null || hour === null ? [] : [{ weekday, hour, ...rest }],
    ),
    weekdays: rows.flatMap(({ weekday, hour, ...rest }) =>
      weekday === null || hour !== null ? [] : [{ weekday, ...rest }],
    ),
    hours: rows.flatMap(({ weekday, hour, ...rest }) => (hour === null || weekday !== null ? [] : [{ hour, ...rest }])),
    dataThrough: newest?.toISOString() ?? null,
    sources: [...new Set(fresh.flatMap((one) => one.sources))].sort(),
  };
}

/** Seconds between UTC and the clocks at an instant inside the spans. */
function offsetAt(instant: Prisma.Sql, spans: readonly OffsetSpan[]): Prisma.Sql {
  const cases = spans.map(
    ({ to, offsetSeconds }) => Prisma.sql`WHEN ${instant} < ${to}::timestamptz THEN ${offsetSeconds}::int`,
  );
  return Prisma.sql`CASE ${Prisma.join(cases, " ")} END`;
}
