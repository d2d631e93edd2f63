import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { Quality } from "@/prisma/generated/enums";
import { eachMetric, shared } from "./metric-sql";
import type { VideoPoint } from "./points";
import { toSqlJson } from "./to-sql-json";

const known = z.bigint().nullable();
const confirmed = z.array(
  z.object({
    videoId: z.string(),
    profileId: z.string(),
    observedAt: z.date(),
    source: z.string(),
    quality: z.enum(Quality),
    views: known,
    likes: known,
    comments: known,
    shares: known,
    favorites: known,
  }),
);

/**
 * Unchanged observations leave no row. Where an imported point falls between a shared point and the last time its numbers
 * were still being seen, that last time becomes a point again, so that it comes after the imported one.
 */
export async function confirmedAfter(tx: Tx, points: VideoPoint[]): Promise<VideoPoint[]> {
  if (points.length === 0) return [];
  const rows = await tx.$queryRaw`
    SELECT DISTINCT p."videoId", p."profileId", seen.until AS "observedAt", before.source, before.quality,
      ${eachMetric((metric) => `before.${metric}`)}
    FROM jsonb_to_recordset(${toSqlJson(points)}::jsonb) AS p("videoId" uuid, "profileId" uuid, "observedAt" timestamptz)
    CROSS JOIN LATERAL (
      SELECT * FROM "VideoSnapshot" s WHERE s."videoId" = p."videoId" AND s.scope = ${shared}
        AND s."observedAt" < p."observedAt" ORDER BY s."observedAt" DESC LIMIT 1) before
    LEFT JOIN LATERAL (
      SELECT s."previousSeenAt" FROM "VideoSnapshot" s WHERE s."videoId" = p."videoId" AND s.scope = ${shared}
        AND s."observedAt" > p."observedAt" ORDER BY s."observedAt" LIMIT 1) after ON true
    LEFT JOIN "VideoState" state ON state.scope = ${shared} AND state."videoId" = p."videoId"
    CROSS JOIN LATERAL (SELECT CASE WHEN EXISTS (SELECT 1 FROM "VideoSnapshot" s WHERE s."videoId" = p."videoId"
        AND s.scope = ${shared} AND s."observedAt" > p."observedAt")
      THEN after."previousSeenAt" ELSE state."lastObservedAt" END AS until) seen
    WHERE seen.until > p."observedAt"`;
  return confirmed.parse(rows).map((row) => ({ ...row, importId: null, previousSeenAt: null }));
}
