import "server-only";
import { periodBuckets } from "@/lib/analytics/buckets";
import type { Period } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import { capitalised, shared } from "./metric-sql";
import type { GainedMetric } from "./points";
import { type Gains, toGains } from "./to-gains";

/**
 * A metric's gains by civil day for many things in one query. `watched` selects their profiles as rows of `key`, `"profileId"`,
 * `scope`; a key whose metric was not told in the period is absent.
 */
export async function readGains(
  ctx: Pick<Ctx, "db">,
  watched: Prisma.Sql,
  period: Period,
  metric: GainedMetric = "views",
): Promise<Map<string, Gains>> {
  const column = (before: string, after = "") => Prisma.raw(`"${before}${capitalised(metric)}${after}"`);
  const buckets = periodBuckets(period, "day");
  const from = buckets[0]?.start;
  const to = buckets.at(-1)?.end;
  if (!from || !to) return new Map();
  const starts = Prisma.sql`${buckets.map((bucket) => bucket.start.toISOString())}::timestamptz[]`;
  const rows = await ctx.db.$queryRaw`
    WITH watched AS MATERIALIZED (${watched}),
    facts AS (
      SELECT w.key, width_bucket(r.bucket, ${starts}) - 1 AS slot, r.${column("gained")} AS gain
      FROM watched w JOIN "ProfileRollup" r ON r.scope = w.scope AND r."profileId" = w."profileId"
        AND r.bucket >= ${from}::timestamptz AND r.bucket < ${to}::timestamptz AND r.${Prisma.raw(metric)} IS NOT NULL
      UNION ALL
      SELECT w.key, width_bucket(s.${column("first", "At")}, ${starts}) - 1, s.${column("first")}
      FROM watched w
      JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
        AND v."publishedAt" >= ${from}::timestamptz
      JOIN "VideoState" s ON s.scope = w.scope AND s."videoId" = v.id
        AND s.${column("first", "At")} >= ${from}::timestamptz AND s.${column("first", "At")} < ${to}::timestamptz)
    SELECT key, slot, sum(gain)::bigint AS gain
    FROM facts GROUP BY key, slot`;
  return toGains(rows, buckets.length);
}
