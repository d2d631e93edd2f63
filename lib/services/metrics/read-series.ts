import "server-only";
import { z } from "zod";
import type { Bucket } from "@/lib/analytics/buckets";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { Platform } from "@/prisma/generated/enums";
import { shared } from "./metric-sql";
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

const CARRIED: Record<SeriesMetric, { value: string; divisor?: string }> = {
  views: { value: "views" },
  gainedViews: { value: "views" },
  videos: { value: "views" },
  likes: { value: "likes" },
  comments: { value: "comments" },
  followers: { value: "followers" },
  engagementRate: { value: "engActions", divisor: "engViews" },
};

/**
 * Steps of a series over `buckets`, per platform: carried sums as differences between neighbouring rollup rows
 * of a profile, so that one pass over the period's rows is enough. First values count in the bucket in which they
 * were seen, under the rule of the whole period: bars add up to its gain.
 */
export async function readSeries(
  db: Pick<Tx, "$queryRaw">,
  workspaceId: string,
  filter: WatchedFilter,
  buckets: Bucket[],
  metric: SeriesMetric,
): Promise<SeriesStep[]> {
  const from = buckets[0]?.start;
  const to = buckets.at(-1)?.end;
  if (!from || !to) return [];
  const starts = Prisma.sql`${buckets.map((bucket) => bucket.start.toISOString())}::timestamptz[]`;
  const carried = CARRIED[metric];
  const value = Prisma.raw(`r."${carried.value}"`);
  const divisor = carried.divisor ? Prisma.raw(`r."${carried.divisor}"`) : Prisma.raw("0::bigint");
  const rows = await db.$queryRaw`
  WITH watched AS MATERIALIZED (${watchedProfiles(workspaceId, filter)}),
  told AS (
    SELECT w.platform, r.* FROM watched w CROSS JOIN LATERAL (
      SELECT slot, gain, slot >= 0 AS observed, "observedAt",
        coalesce(value, 0) - coalesce(lag(value) OVER o, 0) AS step,
        coalesce(divisor, 0) - coalesce(lag(divisor) OVER o, 0) AS divisor_step,
        (value IS NOT NULL)::int - (lag(value) OVER o IS NOT NULL)::int AS known_step,
        CASE WHEN slot >= 0 OR lead(slot) OVER o IS NULL THEN sources ELSE '{}' END AS sources
      FROM (
        (SELECT -1 AS slot, bucket, 0::bigint AS gain, "observedAt", ${value} AS value, ${divisor} AS divisor, sources
         FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId" AND r.bucket < ${from}::timestamptz
         ORDER BY r.bucket DESC LIMIT 1)
        UNION ALL
        SELECT width_bucket(r.bucket, ${starts}) - 1, bucket, "gainedViews", "observedAt", ${value}, ${divisor}, sources
        FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId"
          AND r.bucket >= ${from}::timestamptz AND r.bucket < ${to}::timestamptz) r
      WINDOW o AS (ORDER BY bucket)) r),
  facts AS (
    SELECT platform, slot, sources, sum(step) AS step, sum(divisor_step) AS divisor_step, sum(known_step) AS known_step,
      sum(gain) AS gain, 0 AS published, bool_or(observed) AS observed, max("observedAt") AS "observedAt"
    FROM told GROUP BY platform, slot, sources
    UNION ALL
    SELECT w.platform, s.slot, '{}', 0, 0, 0, s.gain, 0, false, NULL FROM watched w CROSS JOIN LATERAL (
      SELECT width_bucket(s."firstViewsAt", ${starts}) - 1 AS slot, sum(s."firstViews") AS gain
      FROM "VideoState" s WHERE s.scope = w.scope AND s."profileId" = w."profileId" AND s."publishedAt" >= ${from}::timestamptz
        AND s."firstViewsAt" >= ${from}::timestamptz AND s."firstViewsAt" < ${to}::timestamptz GROUP BY 1) s
    WHERE ${metric} = 'gainedViews'
    UNION ALL
    SELECT w.platform, v.slot, '{}', 0, 0, 0, 0, v.count, false, NULL FROM watched w CROSS JOIN LATERAL (
      SELECT width_bucket(v."publishedAt", ${starts}) - 1 AS slot, count(*)
      FROM "Video" v WHERE v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
        AND v."publishedAt" >= ${from}::timestamptz AND v."publishedAt" < ${to}::timestamptz GROUP BY 1) v
    WHERE ${metric} = 'videos'
    UNION ALL
    SELECT DISTINCT platform, -1, '{}'::text[], 0, 0, 0, 0, 0, false, NULL::timestamptz FROM watched)
  SELECT platform, slot AS bucket, sources, sum(step)::bigint AS step, sum(divisor_step)::bigint AS "divisorStep",
    sum(known_step)::int AS "knownStep", sum(gain)::bigint AS gain, sum(published)::int AS published,
    bool_or(observed) AS observed, max("observedAt") AS "observedAt"
  FROM facts GROUP BY platform, slot, sources ORDER BY platform, slot`;
  return z.array(seriesStep).parse(rows);
}
