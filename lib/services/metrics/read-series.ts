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
 * What happened to one platform in one bucket. `bucket` -1 is everything before the period.
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
 * Steps of a series over `buckets`, per platform: carried sums as differences between a profile's last rollup rows of
 * neighbouring buckets, so that one pass over the period's rows is enough. First values count in the bucket in which they
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
  inside AS (
    SELECT w.platform, w."profileId", width_bucket(r.bucket, ${starts}) - 1 AS slot, r.bucket, ${value} AS value,
      ${divisor} AS divisor, r."gainedViews"
    FROM watched w JOIN "ProfileRollup" r ON r.scope = w.scope AND r."profileId" = w."profileId"
      AND r.bucket >= ${from}::timestamptz AND r.bucket < ${to}::timestamptz),
  ends AS (
    SELECT w.platform, w."profileId", -1 AS slot, b.value, b.divisor
    FROM watched w CROSS JOIN LATERAL (
      SELECT ${value} AS value, ${divisor} AS divisor FROM "ProfileRollup" r
      WHERE r.scope = w.scope AND r."profileId" = w."profileId" AND r.bucket < ${from}::timestamptz
      ORDER BY r.bucket DESC LIMIT 1) b
    UNION ALL
    (SELECT DISTINCT ON ("profileId", slot) platform, "profileId", slot, value, divisor
     FROM inside ORDER BY "profileId", slot, bucket DESC)),
  steps AS (
    SELECT platform, slot, coalesce(value, 0) - coalesce(lag(value) OVER w, 0) AS step,
      coalesce(divisor, 0) - coalesce(lag(divisor) OVER w, 0) AS divisor_step,
      (value IS NOT NULL)::int - (lag(value) OVER w IS NOT NULL)::int AS known_step
    FROM ends WINDOW w AS (PARTITION BY "profileId" ORDER BY slot)),
  published AS (
    SELECT w.platform, width_bucket(v."publishedAt", ${starts}) - 1 AS published_slot, v."publishedAt" < ${to}::timestamptz AS in_period,
      width_bucket(s."firstViewsAt", ${starts}) - 1 AS seen_slot,
      CASE WHEN s."firstViewsAt" >= ${from}::timestamptz AND s."firstViewsAt" < ${to}::timestamptz THEN s."firstViews" END AS first_views
    FROM watched w
    JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared}) AND v."publishedAt" >= ${from}::timestamptz
    LEFT JOIN "VideoState" s ON s.scope = w.scope AND s."videoId" = v.id),
  facts AS (
    SELECT platform, slot, step, divisor_step, known_step, 0 AS gain, 0 AS published, false AS observed FROM steps
    UNION ALL SELECT platform, slot, 0, 0, 0, "gainedViews", 0, true FROM inside
    UNION ALL SELECT platform, seen_slot, 0, 0, 0, first_views, 0, false FROM published WHERE first_views IS NOT NULL
    UNION ALL SELECT platform, published_slot, 0, 0, 0, 0, 1, false FROM published WHERE in_period)
  SELECT platform, slot AS bucket, sum(step)::bigint AS step, sum(divisor_step)::bigint AS "divisorStep",
    sum(known_step)::int AS "knownStep", sum(gain)::bigint AS gain, sum(published)::int AS published,
    bool_or(observed) AS observed
  FROM facts GROUP BY platform, slot ORDER BY platform, slot`;
  return z.array(seriesStep).parse(rows);
}
