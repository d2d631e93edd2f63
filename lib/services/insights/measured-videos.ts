import "server-only";
import { MIN_SAMPLES } from "@/lib/analytics/age-curve";
import type { Bounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { joinStates, shared } from "@/lib/services/metrics/metric-sql";
import { type WatchedFilter, watchedProfiles } from "@/lib/services/metrics/watched-profiles";
import { Prisma } from "@/prisma/generated/client";
import { AGE_BANDS_DAYS } from "./rules/performance";

const DAY = 24 * 3_600_000;

/** The band of age in which the views of state `g` were last counted; 0 is too young. */
const ageBand = Prisma.raw(
  `width_bucket(date_part('epoch', g."lastObservedAt" - g."publishedAt") / 86400, ARRAY[${AGE_BANDS_DAYS.join(", ")}]::float8[])`,
);

/**
 * The beginning of a WITH: `watched` (profiles), `usual` (the median views of each, by band of age, where enough videos are
 * known) and `video`: what came out inside the bounds with its latest numbers and `ratio`, its views against that median;
 * null where there is nothing to compare. It reads latest columns only, however long the history is.
 */
export function measuredVideos(
  ctx: Pick<Ctx, "workspaceId" | "now">,
  filter: WatchedFilter,
  bounds: Bounds,
): Prisma.Sql {
  const { from, to } = bounds;
  return Prisma.sql`
  watched AS MATERIALIZED (${watchedProfiles(ctx.workspaceId, filter)}),
  usual AS MATERIALIZED (
    SELECT w."profileId", ${ageBand} AS band, percentile_cont(0.5) WITHIN GROUP (ORDER BY g.views::float8) AS median
    FROM watched w ${joinStates}
    WHERE g.views IS NOT NULL AND ${ageBand} BETWEEN 1 AND ${oldestBand(from, ctx.now)}::int
    GROUP BY 1, 2 HAVING count(*) >= ${MIN_SAMPLES}::int),
  video AS (
    SELECT v.id, w."profileId", w.platform, v.kind, v."durationSec", v."publishedAt", v.hashtags,
      g.views, g.likes, g.likes + coalesce(g.comments, 0) + coalesce(g.shares, 0) AS actions,
      g.views / nullif(u.median, 0) AS ratio
    FROM watched w
    JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
      AND v."publishedAt" >= ${from}::timestamptz AND v."publishedAt" < ${to}::timestamptz
    LEFT JOIN "VideoState" g ON g.scope = w.scope AND g."videoId" = v.id
    LEFT JOIN usual u ON u."profileId" = w."profileId" AND u.band = ${ageBand})`;
}

/** The band of the oldest video that can have come out since `from`: older ones are compared with nothing here. */
const oldestBand = (from: Date, now: Date): number =>
  AGE_BANDS_DAYS.filter((days) => days * DAY <= now.getTime() - from.getTime()).length;

/** Figures over rows of `video`: how many, how many of them measured, and their median ratio. */
export const performanceColumns = Prisma.sql`count(*)::int AS videos, count(ratio)::int AS measured,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY ratio) AS "medianRatio"`;

/** Engagement by views over rows of `video`, by contract §6. */
export const engagementColumns = Prisma.sql`
  (sum(actions) FILTER (WHERE views IS NOT NULL))::float8
    / nullif(sum(views) FILTER (WHERE likes IS NOT NULL), 0)::float8 AS "engagementRate",
  count(*) FILTER (WHERE views IS NOT NULL AND likes IS NOT NULL)::int AS "engagementVideos"`;
