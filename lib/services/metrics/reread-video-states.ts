import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { eachMetric, lastTold, newestPoint } from "./metric-sql";
import { METRICS } from "./points";
import { toSqlJson } from "./to-sql-json";

/** Sets the last values of some videos' states to what the stored points say. */
export async function rereadVideoStates(tx: Tx, states: { scope: string; videoId: string }[]): Promise<void> {
  if (states.length === 0) return;
  // A metric that no point ever told stays null without a search through the whole history.
  const last = METRICS.map((metric) => {
    const column = Prisma.raw(metric);
    return Prisma.sql`CASE WHEN g.${column} IS NOT NULL THEN coalesce(newest.${column}, ${lastTold(metric, null)}) END
      AS ${column}`;
  });
  await tx.$executeRaw`
    WITH fresh AS (
      SELECT g.scope, g."videoId", ${Prisma.join(last)}, newest."observedAt", newest.source, newest.quality
      FROM jsonb_to_recordset(${toSqlJson(states)}::jsonb) AS stale(scope uuid, "videoId" uuid)
      JOIN "VideoState" g USING (scope, "videoId")
      CROSS JOIN ${newestPoint(null)})
    UPDATE "VideoState" state SET ${eachMetric((metric) => `${metric} = fresh.${metric}`)},
      "lastChangedAt" = fresh."observedAt", source = fresh.source, quality = fresh.quality
    FROM fresh WHERE state.scope = fresh.scope AND state."videoId" = fresh."videoId"`;
}
