import "server-only";
import { z } from "zod";
import type { Bucket } from "@/lib/analytics/buckets";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { Platform } from "@/prisma/generated/enums";
import { isBefore, shared } from "./metric-sql";
import type { SeriesMetric } from "./schemas";
import { type WatchedFilter, watchedProfiles } from "./watched-profiles";

/**
 * What happened to one platform in one bucket, as one set of sources told it. `bucket` -1 is everything before the period;
 * there is one for every watched platform.
 * `step`, `divisorStep`: change of the carried sums; `knownStep`: how many profiles began to be known; `gain`: see contract §6.
 */
const seriesStep = z.object({
  platform: z.enum(Platform),
  bucket: z.number(),
  step: z.bigint(),
  divisorStep: z.bigint(),
  knownStep: z.number(),
  gain: z.bigint(),
  published: z.number(),
  observed: z.boolean(),
  /** who told it, of what is seen of the period */
  sources: z.array(z.string()),
  observedAt: z.date().nullable(),
});
export type SeriesStep = z.output<typeof seriesStep>;

/** What a metric carries from bucket to bucket. Gains and counts of videos carry nothing: of them only whether it is known is asked. */
const CARRIED: Partial<Record<SeriesMetric, { value: string; divisor?: string }>> = {
  views: { value: "views" },
  likes: { value: "likes" },
  comments: { value: "comments" },
  followers: { value: "followers" },
  engagementRate: { value: "engActions", divisor: "engViews" },
};

/** The change of a carried column since the profile's rollup row before. */
const stepOf = (column: string) =>
  Prisma.raw(`coalesce(r."${column}", 0) - coalesce(lag(r."${column}") OVER before, 0)`);

/** `step, divisor_step, known_step` of rollup row `r`. What is known once stays known, so rows that know are enough to begin with. */
function stepsOf(metric: SeriesMetric): Prisma.Sql {
  const carried = CARRIED[metric];
  if (!carried)
    return Prisma.sql`0::bigint AS step, 0::bigint AS divisor_step, (r.views IS NOT NULL)::int AS known_step`;
  const column = `r."${carried.value}"`;
  return Prisma.sql`${stepOf(carried.value)} AS step,
    ${carried.divisor ? stepOf(carried.divisor) : Prisma.raw("0::bigint")} AS divisor_step,
    ${Prisma.raw(`(${column} IS NOT NULL)::int - (lag(${column}) OVER before IS NOT NULL)::int`)} AS known_step`;
}

/**
 * Steps of a series over `buckets`, per platform: carried sums as differences between neighbouring rollup rows
 * of a profile, so that one pass over the period's rows (and the one before) is enough, in the order of their key. First
 * values count in the bucket in which they were seen, under the rule of the whole period: bars add up to its gain.
 */
export async function readSeries(
  db: Pick<Tx, "$queryRaw">,
  workspaceId: string,
  filter: WatchedFilter,
  buckets: Bucket[],
  metric: SeriesMetric,
): Promise<SeriesStep[]> {
  const [start, end] = [buckets[0]?.start, buckets.at(-1)?.end];
  if (!start || !end) return [];
  const starts = Prisma.sql`${buckets.map((bucket) => bucket.start.toISOString())}::timestamptz[]`;
  const [from, to] = [Prisma.sql`${start}::timestamptz`, Prisma.sql`${end}::timestamptz`];
  const ofProfile = Prisma.sql`r.scope = w.scope AND r."profileId" = w."profileId"`;
  const rows = await db.$queryRaw`
  WITH watched AS MATERIALIZED (
    SELECT w.*, coalesce((SELECT r.bucket FROM "ProfileRollup" r WHERE ${ofProfile} AND r.bucket < ${from}
      ORDER BY r.bucket DESC LIMIT 1), ${from}) AS since
    FROM (${watchedProfiles(workspaceId, filter)}) w),
  facts AS (
    SELECT w.platform, r.slot, r.sources, sum(r.step) AS step, sum(r.divisor_step) AS divisor_step,
      sum(r.known_step) AS known_step, sum(r.gain) AS gain, 0 AS published, r.slot >= 0 AS observed,
      max(r."observedAt") AS "observedAt"
    FROM watched w CROSS JOIN LATERAL (
      SELECT width_bucket(r.bucket, ${starts}) - 1 AS slot, r."observedAt", ${stepsOf(metric)},
        CASE WHEN r.bucket >= ${from} THEN r."gainedViews" ELSE 0 END AS gain,
        CASE WHEN r.bucket >= ${from} OR (SELECT r.bucket FROM "ProfileRollup" r WHERE ${ofProfile} AND r.bucket >= ${from}
          AND r.bucket < ${to} ORDER BY r.bucket LIMIT 1) IS NULL THEN r.sources ELSE '{}' END AS sources
      FROM "ProfileRollup" r WHERE ${ofProfile} AND r.bucket >= w.since AND ${isBefore(to)}
      WINDOW before AS (ORDER BY r.bucket) OFFSET 0) r
    GROUP BY w.platform, r.slot, r.sources
    UNION ALL
    SELECT DISTINCT platform, -1, '{}'::text[], 0, 0, 0, 0, 0, false, NULL::timestamptz FROM watched
    ${factsOf(metric, { starts, from, to })})
  SELECT platform, slot AS bucket, sources, sum(step)::bigint AS step, sum(divisor_step)::bigint AS "divisorStep",
    sum(known_step)::int AS "knownStep", sum(gain)::bigint AS gain, sum(published)::int AS published,
    bool_or(observed) AS observed, max("observedAt") AS "observedAt"
  FROM facts GROUP BY platform, slot, sources ORDER BY platform, slot`;
  return z.array(seriesStep).parse(rows);
}

/** What the rollup does not tell of a metric: first values of new videos, and how many were published. */
function factsOf(metric: SeriesMetric, { starts, from, to }: Record<"starts" | "from" | "to", Prisma.Sql>): Prisma.Sql {
  if (metric === "gainedViews") {
    return Prisma.sql`UNION ALL
    SELECT w.platform, width_bucket(s.at, ${starts}) - 1 AS slot, '{}', 0, 0, 0, sum(s.gain), 0, false, NULL
    FROM watched w CROSS JOIN LATERAL (
      SELECT s."firstViewsAt" AS at, s."firstViews" AS gain FROM "VideoState" s
      WHERE s.scope = w.scope AND s."profileId" = w."profileId" AND s."publishedAt" >= ${from} OFFSET 0) s
    WHERE s.at >= ${from} AND s.at < ${to} GROUP BY 1, 2`;
  }
  if (metric !== "videos") return Prisma.empty;
  return Prisma.sql`UNION ALL
    SELECT w.platform, width_bucket(v."publishedAt", ${starts}) - 1 AS slot, '{}', 0, 0, 0, 0, count(*), false, NULL
    FROM watched w CROSS JOIN LATERAL (
      SELECT v."publishedAt" FROM "Video" v WHERE v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
        AND v."publishedAt" >= ${from} AND v."publishedAt" < ${to} OFFSET 0) v
    GROUP BY 1, 2`;
}
