import "server-only";
import { z } from "zod";
import type { Bounds } from "@/lib/analytics/period";
import type { Tx } from "@/lib/db/client";
import { Platform } from "@/prisma/generated/enums";
import { type WatchedFilter, watchedProfiles } from "./watched-profiles";

const freshness = z.object({
  platform: z.enum(Platform),
  dataThrough: z.date().nullable(),
  sources: z.array(z.string()),
});
export type Freshness = z.output<typeof freshness>;

/** Per watched platform: the newest observation before `to`, and who told what is seen of `[from, to)`. */
export async function readFreshness(
  db: Pick<Tx, "$queryRaw">,
  workspaceId: string,
  filter: WatchedFilter,
  { from, to }: Bounds,
): Promise<Freshness[]> {
  const rows = await db.$queryRaw`
  WITH watched AS MATERIALIZED (${watchedProfiles(workspaceId, filter)}),
  told AS (
    SELECT w.platform, r."observedAt", r.sources FROM watched w CROSS JOIN LATERAL (
      SELECT "observedAt", sources FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId"
        AND r.bucket >= ${from}::timestamptz AND r.bucket < ${to}::timestamptz
      UNION ALL
      (SELECT "observedAt", sources FROM "ProfileRollup" r WHERE r.scope = w.scope AND r."profileId" = w."profileId"
        AND r.bucket < ${to}::timestamptz ORDER BY r.bucket DESC LIMIT 1)) r)
  SELECT w.platform, max(t."observedAt") AS "dataThrough",
    coalesce(array_agg(DISTINCT source) FILTER (WHERE source IS NOT NULL), '{}') AS sources
  FROM (SELECT DISTINCT platform FROM watched) w
    LEFT JOIN told t USING (platform) LEFT JOIN LATERAL unnest(t.sources) AS source ON true
  GROUP BY w.platform ORDER BY w.platform`;
  return z.array(freshness).parse(rows);
}
