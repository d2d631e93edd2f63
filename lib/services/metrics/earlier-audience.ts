import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { RollupTarget } from "./rebuild-rollup";
import { toSqlJson } from "./to-sql-json";

const found = z.array(z.object({ scope: z.string(), profileId: z.string(), from: z.date() }));

/**
 * From when a rollup must be made anew after counts of followers were stored. A count changes what videos published after it
 * are divided by, and some of these were seen before they were published, or before the count was brought.
 */
export async function earlierAudience(
  tx: Tx,
  targets: RollupTarget[],
  counted: Map<string, Date>,
): Promise<RollupTarget[]> {
  const asked = targets.flatMap((target) => {
    const since = counted.get(target.profileId);
    return since ? [{ ...target, since }] : [];
  });
  if (asked.length === 0) return targets;
  const rows = await tx.$queryRaw`
    SELECT t.scope, t."profileId", g."from"
    FROM jsonb_to_recordset(${toSqlJson(asked)}::jsonb) AS t(scope uuid, "profileId" uuid, "from" timestamptz, since timestamptz)
    CROSS JOIN LATERAL (
      SELECT min("firstObservedAt") AS "from" FROM "VideoState" g WHERE g.scope = t.scope AND g."profileId" = t."profileId"
        AND g."publishedAt" >= t.since AND g."firstObservedAt" < t."from") g
    WHERE g."from" IS NOT NULL`;
  const earlier = new Map(found.parse(rows).map(({ scope, profileId, from }) => [`${scope} ${profileId}`, from]));
  return targets.map((target) => ({
    ...target,
    from: earlier.get(`${target.scope} ${target.profileId}`) ?? target.from,
  }));
}
