import "server-only";
import { z } from "zod";
import { periodBuckets } from "@/lib/analytics/buckets";
import type { Period } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import { shared } from "./metric-sql";

const dailyGain = z.object({ key: z.string(), slot: z.number(), gain: z.bigint() });

/** `days`: one entry per civil day of the period, null where nothing was observed. `total` is the period's gain. */
export type Gains = { total: bigint; days: (bigint | null)[] };

/**
 * Gained views by civil day for many things in one query. `watched` selects their profiles as rows of `key`, `"profileId"`,
 * `scope`; a key without any observation in the period is absent.
 */
export async function readGains(
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
    facts AS (
      SELECT w.key, width_bucket(r.bucket, ${starts}) - 1 AS slot, r."gainedViews" AS gain
      FROM watched w JOIN "ProfileRollup" r ON r.scope = w.scope AND r."profileId" = w."profileId"
        AND r.bucket >= ${from}::timestamptz AND r.bucket < ${to}::timestamptz
      UNION ALL
      SELECT w.key, width_bucket(s."firstViewsAt", ${starts}) - 1, s."firstViews"
      FROM watched w
      JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
        AND v."publishedAt" >= ${from}::timestamptz
      JOIN "VideoState" s ON s.scope = w.scope AND s."videoId" = v.id
        AND s."firstViewsAt" >= ${from}::timestamptz AND s."firstViewsAt" < ${to}::timestamptz)
    SELECT key, slot, sum(gain)::bigint AS gain
    FROM facts GROUP BY key, slot`;
  const gains = new Map<string, Gains>();
  for (const { key, slot, gain } of z.array(dailyGain).parse(rows)) {
    const known = gains.get(key) ?? { total: 0n, days: Array<bigint | null>(buckets.length).fill(null) };
    known.days[slot] = gain;
    known.total += gain;
    gains.set(key, known);
  }
  return gains;
}
