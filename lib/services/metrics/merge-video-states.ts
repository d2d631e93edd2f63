import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { eachMetric, lastTold, shared } from "./metric-sql";
import { GAINED_METRICS, METRICS, type Target, type VideoPoint } from "./points";
import { toSqlJson } from "./to-sql-json";

/**
 * Brings VideoState up to date with points that have just been stored, for every scope that sees them: first values are
 * merged (the earliest wins, whenever it arrives), last values are read again from the stored points.
 */
export async function mergeVideoStates(tx: Tx, targets: Target[], points: VideoPoint[]): Promise<void> {
  if (points.length === 0 || targets.length === 0) return;
  const input = Prisma.sql`
    target AS (SELECT * FROM jsonb_to_recordset(${toSqlJson(targets)}::jsonb) AS t(scope uuid, "profileId" uuid)),
    point AS (
      SELECT t.scope AS target_scope, p.* FROM target t
      JOIN jsonb_to_recordset(${toSqlJson(points)}::jsonb) AS p(
        "videoId" uuid, "profileId" uuid, "observedAt" timestamptz, source text, quality "Quality",
        views bigint, likes bigint, comments bigint, shares bigint, favorites bigint) USING ("profileId"))`;
  await tx.$executeRaw`
    WITH ${input}
    INSERT INTO "VideoState" (scope, "videoId", "profileId", "publishedAt", "firstObservedAt", "lastObservedAt",
      "lastChangedAt", source, quality, ${eachMetric((metric) => metric)},
      ${eachMetric((_, name) => `"first${name}", "first${name}At"`, GAINED_METRICS)})
    SELECT p.target_scope, p."videoId", v."profileId", v."publishedAt", min(p."observedAt"), max(p."observedAt"),
      max(p."observedAt"), min(p.source), min(p.quality), ${eachMetric((metric) => `max(p.${metric})`)},
      ${eachMetric(
        (metric) =>
          `(array_agg(p.${metric} ORDER BY p."observedAt") FILTER (WHERE p.${metric} IS NOT NULL))[1],
           min(p."observedAt") FILTER (WHERE p.${metric} IS NOT NULL)`,
        GAINED_METRICS,
      )}
    FROM point p JOIN "Video" v ON v.id = p."videoId"
    GROUP BY p.target_scope, p."videoId", v."profileId", v."publishedAt"
    ON CONFLICT (scope, "videoId") DO UPDATE SET
      "publishedAt" = EXCLUDED."publishedAt",
      "firstObservedAt" = least("VideoState"."firstObservedAt", EXCLUDED."firstObservedAt"),
      "lastObservedAt" = greatest("VideoState"."lastObservedAt", EXCLUDED."lastObservedAt"),
      ${eachMetric((metric) => `${metric} = coalesce("VideoState".${metric}, EXCLUDED.${metric})`)},
      ${eachMetric(
        (_, name) =>
          `"first${name}" = CASE WHEN "VideoState"."first${name}At" <= EXCLUDED."first${name}At"
             THEN "VideoState"."first${name}" ELSE coalesce(EXCLUDED."first${name}", "VideoState"."first${name}") END,
           "first${name}At" = least("VideoState"."first${name}At", EXCLUDED."first${name}At")`,
        GAINED_METRICS,
      )}`;
  // A metric that no point ever told stays null without a search through the whole history.
  const last = METRICS.map(
    (metric) => Prisma.sql`CASE WHEN g.${Prisma.raw(metric)} IS NOT NULL THEN ${lastTold(metric, null)} END
      AS ${Prisma.raw(metric)}`,
  );
  await tx.$executeRaw`
    WITH ${input}, fresh AS (
      SELECT g.scope, g."videoId", ${Prisma.join(last)}, newest.*
      FROM (SELECT DISTINCT target_scope, "videoId" FROM point) touched
      JOIN "VideoState" g ON g.scope = touched.target_scope AND g."videoId" = touched."videoId"
      CROSS JOIN LATERAL (
        SELECT c.* FROM (VALUES (g.scope), (${shared})) AS stream(scope)
        CROSS JOIN LATERAL (
          SELECT s."observedAt", s.source, s.quality FROM "VideoSnapshot" s
          WHERE s."videoId" = g."videoId" AND s.scope = stream.scope ORDER BY s."observedAt" DESC LIMIT 1) c
        ORDER BY c."observedAt" DESC, (stream.scope = ${shared}) DESC LIMIT 1) newest)
    UPDATE "VideoState" state SET ${eachMetric((metric) => `${metric} = fresh.${metric}`)},
      "lastChangedAt" = fresh."observedAt", source = fresh.source, quality = fresh.quality
    FROM fresh WHERE state.scope = fresh.scope AND state."videoId" = fresh."videoId"`;
}
