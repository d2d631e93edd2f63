import "server-only";
import { periodBuckets } from "@/lib/analytics/buckets";
import type { Period } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import { type Gains, toGains } from "./to-gains";

/**
 * Followers gained by civil day for many things in one query, `watched` as in `readGains`. Per profile the last count before
 * the end minus the last one before the beginning; without one before it, minus the first inside the period.
 */
export async function readFollowerGains(
  ctx: Pick<Ctx, "db">,
  watched: Prisma.Sql,
  period: Period,
): Promise<Map<string, Gains>> {
  const buckets = periodBuckets(period, "day");
  const from = buckets[0]?.start;
  const to = buckets.at(-1)?.end;
  if (!from || !to) return new Map();
  const starts = Prisma.sql`${buckets.map((bucket) => bucket.start.toISOString())}::timestamptz[]`;
  const rows = await ctx.db.$queryRaw`
    WITH watched AS MATERIALIZED (${watched}),
    counts AS (
      SELECT w.key, w."profileId", b.bucket, -1 AS slot, b.followers
      FROM watched w CROSS JOIN LATERAL (
        SELECT r.bucket, r.followers FROM "ProfileRollup" r
        WHERE r.scope = w.scope AND r."profileId" = w."profileId" AND r.bucket < ${from}::timestamptz
        ORDER BY r.bucket DESC LIMIT 1) b
      WHERE b.followers IS NOT NULL
      UNION ALL
      SELECT w.key, w."profileId", r.bucket, width_bucket(r.bucket, ${starts}) - 1, r.followers
      FROM watched w JOIN "ProfileRollup" r ON r.scope = w.scope AND r."profileId" = w."profileId"
        AND r.bucket >= ${from}::timestamptz AND r.bucket < ${to}::timestamptz
      WHERE r.followers IS NOT NULL),
    steps AS (
      SELECT key, slot, followers - coalesce(lag(followers) OVER w, followers) AS gain
      FROM counts WINDOW w AS (PARTITION BY key, "profileId" ORDER BY bucket))
    SELECT key, slot, sum(gain)::bigint AS gain FROM steps WHERE slot >= 0 GROUP BY key, slot`;
  return toGains(rows, buckets.length);
}
