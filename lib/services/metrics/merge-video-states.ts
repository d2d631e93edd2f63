import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { foldPoints } from "./fold-points";
import { eachMetric } from "./metric-sql";
import { GAINED_METRICS, type Target, type VideoPoint } from "./points";
import { rereadVideoStates } from "./reread-video-states";
import { toSqlJson } from "./to-sql-json";

const unsettled = z.array(z.object({ scope: z.string(), videoId: z.string() }));

/**
 * Brings VideoState up to date with points that have just been stored, for every scope that sees them. First values are
 * merged (the earliest wins, whenever it arrives). Last values come from these points where they are newer than all before;
 * where they are not, or the video is new to the scope, they are read again from the stored points.
 */
export async function mergeVideoStates(tx: Tx, targets: Target[], points: VideoPoint[]): Promise<void> {
  if (points.length === 0 || targets.length === 0) return;
  const rows = await tx.$queryRaw`
    WITH given AS MATERIALIZED (
      SELECT t.scope, p.*
      FROM jsonb_to_recordset(${toSqlJson(targets)}::jsonb) AS t(scope uuid, "profileId" uuid)
      JOIN jsonb_to_recordset(${toSqlJson(foldPoints(points))}::jsonb) AS p(
        "videoId" uuid, "profileId" uuid, "from" timestamptz, until timestamptz, source text, quality "Quality",
        ${eachMetric((metric) => `${metric} bigint`)},
        ${eachMetric((_, name) => `"first${name}" bigint, "first${name}At" timestamptz`, GAINED_METRICS)})
        USING ("profileId")),
    unsettled AS MATERIALIZED (
      SELECT given.scope, given."videoId" FROM given LEFT JOIN "VideoState" before USING (scope, "videoId")
      WHERE before."lastChangedAt" IS NULL OR before."lastChangedAt" >= given."from"),
    merged AS (
      INSERT INTO "VideoState" (scope, "videoId", "profileId", "publishedAt", "firstObservedAt", "lastObservedAt",
        "lastChangedAt", source, quality, ${eachMetric((metric) => metric)},
        ${eachMetric((_, name) => `"first${name}", "first${name}At"`, GAINED_METRICS)})
      SELECT g.scope, g."videoId", v."profileId", v."publishedAt", g."from", g.until, g.until, g.source, g.quality,
        ${eachMetric((metric) => `g.${metric}`)},
        ${eachMetric((_, name) => `g."first${name}", g."first${name}At"`, GAINED_METRICS)}
      FROM given g JOIN "Video" v ON v.id = g."videoId"
      ON CONFLICT (scope, "videoId") DO UPDATE SET
        "publishedAt" = EXCLUDED."publishedAt",
        "firstObservedAt" = least("VideoState"."firstObservedAt", EXCLUDED."firstObservedAt"),
        "lastObservedAt" = greatest("VideoState"."lastObservedAt", EXCLUDED."lastObservedAt"),
        "lastChangedAt" = EXCLUDED."lastChangedAt", source = EXCLUDED.source, quality = EXCLUDED.quality,
        ${eachMetric((metric) => `${metric} = coalesce(EXCLUDED.${metric}, "VideoState".${metric})`)},
        ${eachMetric(
          (_, name) =>
            `"first${name}" = CASE WHEN "VideoState"."first${name}At" <= EXCLUDED."first${name}At"
               THEN "VideoState"."first${name}" ELSE coalesce(EXCLUDED."first${name}", "VideoState"."first${name}") END,
             "first${name}At" = least("VideoState"."first${name}At", EXCLUDED."first${name}At")`,
          GAINED_METRICS,
        )})
    SELECT scope, "videoId" FROM unsettled`;
  await rereadVideoStates(tx, unsettled.parse(rows));
}
