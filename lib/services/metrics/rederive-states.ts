import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { eachMetric, shared, sharedSince } from "./metric-sql";
import { GAINED_METRICS, IMPORT_SOURCE, type Target } from "./points";
import { toSqlJson } from "./to-sql-json";

const latest = (column: string) => `(array_agg(p.${column} ORDER BY p.at DESC, p.is_shared DESC))[1] AS ${column}`;

/**
 * Makes the states of all videos of some profiles anew from the points that each scope sees; a video without any loses its
 * state. When a platform's numbers were last seen is kept, since that is not told by points.
 */
export async function rederiveStates(tx: Tx, targets: readonly Target[]): Promise<void> {
  if (targets.length === 0) return;
  await tx.$executeRaw`
    WITH target AS MATERIALIZED (
      SELECT t.*, ${sharedSince(Prisma.sql`t.scope`, Prisma.sql`t."profileId"`)} AS since
      FROM jsonb_to_recordset(${toSqlJson(targets)}::jsonb) AS t(scope uuid, "profileId" uuid)),
    point AS (
      SELECT t.scope, t."profileId", t.since, v."publishedAt", s."videoId", s."observedAt" AS at,
        s.scope = ${shared} AS is_shared, s.source, s.quality, ${eachMetric((metric) => `s.${metric}`)}
      FROM target t JOIN "Video" v ON v."profileId" = t."profileId" AND v.scope IN (t.scope, ${shared})
      JOIN "VideoSnapshot" s ON s."videoId" = v.id AND s.scope IN (t.scope, ${shared})
        AND (s.scope = t.scope OR s."observedAt" >= t.since)),
    told AS MATERIALIZED (
      SELECT p.scope, p."profileId", p."videoId", p.since, p."publishedAt", min(p.at) AS first, max(p.at) AS last,
        ${Prisma.raw(latest("source"))}, ${Prisma.raw(latest("quality"))},
        ${eachMetric(
          (metric) =>
            `(array_agg(p.${metric} ORDER BY p.at DESC, p.is_shared DESC) FILTER (WHERE p.${metric} IS NOT NULL))[1] AS ${metric}`,
        )},
        ${eachMetric(
          (metric, name) =>
            `(array_agg(p.${metric} ORDER BY p.at, p.is_shared) FILTER (WHERE p.${metric} IS NOT NULL))[1] AS "first${name}",
             min(p.at) FILTER (WHERE p.${metric} IS NOT NULL) AS "first${name}At"`,
          GAINED_METRICS,
        )}
      FROM point p GROUP BY 1, 2, 3, 4, 5),
    lost AS (
      DELETE FROM "VideoState" state USING target t
      WHERE state.scope = t.scope AND state."profileId" = t."profileId" AND NOT EXISTS (
        SELECT 1 FROM told WHERE told.scope = state.scope AND told."videoId" = state."videoId"))
    INSERT INTO "VideoState" (scope, "videoId", "profileId", "publishedAt", "firstObservedAt", "lastObservedAt",
      "lastChangedAt", source, quality, ${eachMetric((metric) => metric)},
      ${eachMetric((_, name) => `"first${name}", "first${name}At"`, GAINED_METRICS)})
    SELECT t.scope, t."videoId", t."profileId", t."publishedAt", t.first,
      greatest(t.last, (SELECT seen."lastObservedAt" FROM "VideoState" seen WHERE seen.scope = ${shared}
        AND seen."videoId" = t."videoId" AND seen."lastObservedAt" >= t.since)),
      t.last, t.source, t.quality, ${eachMetric((metric) => `t.${metric}`)},
      ${eachMetric((_, name) => `t."first${name}", t."first${name}At"`, GAINED_METRICS)}
    FROM told t
    ON CONFLICT (scope, "videoId") DO UPDATE SET "profileId" = EXCLUDED."profileId",
      "publishedAt" = EXCLUDED."publishedAt", "firstObservedAt" = EXCLUDED."firstObservedAt",
      "lastObservedAt" = CASE WHEN EXCLUDED.source = ${IMPORT_SOURCE} THEN EXCLUDED."lastObservedAt"
        ELSE greatest(EXCLUDED."lastObservedAt", "VideoState"."lastObservedAt") END,
      "lastChangedAt" = EXCLUDED."lastChangedAt", source = EXCLUDED.source, quality = EXCLUDED.quality,
      ${eachMetric((metric) => `${metric} = EXCLUDED.${metric}`)},
      ${eachMetric(
        (_, name) => `"first${name}" = EXCLUDED."first${name}", "first${name}At" = EXCLUDED."first${name}At"`,
        GAINED_METRICS,
      )}`;
}
