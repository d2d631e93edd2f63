import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { Quality } from "@/prisma/generated/enums";
import { eachMetric, shared } from "./metric-sql";
import { METRICS, type VideoPoint } from "./points";
import { toSqlJson } from "./to-sql-json";

const known = z.bigint().nullable();
const stretches = z.array(
  z.object({
    at: z.number(),
    same: z.boolean(),
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

export type Comparison = {
  /** what repeats the numbers that were being seen at its time anyway */
  repeated: Set<VideoPoint>;
  restated: VideoPoint[];
};

/**
 * Holds points that a workspace brings against the shared ones around them. Unchanged observations leave no row of their own: a
 * shared point stands for the stretch until its numbers were last seen. Where a new point falls into one, the end of the
 * stretch becomes a point again (`restated`), so that it comes after the new one. Shared points that the workspace does not
 * see are as if they were not there.
 */
export async function compareWithShared(tx: Tx, scope: string, points: VideoPoint[]): Promise<Comparison> {
  if (points.length === 0) return { repeated: new Set(), restated: [] };
  const input = points.map(({ videoId, observedAt, ...rest }, at) => ({
    ...{ at, videoId, observedAt },
    ...Object.fromEntries(METRICS.map((metric) => [metric, rest[metric]])),
  }));
  const same = METRICS.map((metric) => `(p.${metric} IS NULL OR p.${metric} IS NOT DISTINCT FROM before.${metric})`);
  const rows = await tx.$queryRaw`
    SELECT p.at, ${Prisma.raw(same.join(" AND "))} AS same, seen.until AS "observedAt", before.source, before.quality,
      ${eachMetric((metric) => `before.${metric}`)}
    FROM jsonb_to_recordset(${toSqlJson(input)}::jsonb) AS p(at int, "videoId" uuid, "observedAt" timestamptz,
      views bigint, likes bigint, comments bigint, shares bigint, favorites bigint)
    CROSS JOIN LATERAL (
      SELECT * FROM "VideoSnapshot" s WHERE s."videoId" = p."videoId" AND s.scope = ${shared}
        AND s."observedAt" <= p."observedAt" ORDER BY s."observedAt" DESC LIMIT 1) before
    LEFT JOIN LATERAL (
      SELECT true AS there, s."previousSeenAt" FROM "VideoSnapshot" s WHERE s."videoId" = p."videoId"
        AND s.scope = ${shared} AND s."observedAt" > p."observedAt" ORDER BY s."observedAt" LIMIT 1) after ON true
    LEFT JOIN "VideoState" state ON state.scope = ${shared} AND state."videoId" = p."videoId"
    CROSS JOIN LATERAL (
      SELECT CASE WHEN after.there THEN after."previousSeenAt" ELSE state."lastObservedAt" END AS until) seen
    LEFT JOIN "ProfileView" view ON view.scope = ${scope}::uuid AND view."profileId" = state."profileId"
    WHERE seen.until >= p."observedAt" AND (view."sharedFrom" IS NULL OR before."observedAt" >= view."sharedFrom")`;
  const repeated = new Set<VideoPoint>();
  const restated = new Map<string, VideoPoint>();
  for (const { at, same: repeats, ...before } of stretches.parse(rows)) {
    const point = points[at];
    if (!point) throw new Error(`No point ${at} was compared.`);
    if (repeats) repeated.add(point);
    else if (before.observedAt > point.observedAt) {
      const { videoId, profileId } = point;
      const key = `${videoId} ${before.observedAt.getTime()}`;
      restated.set(key, { ...before, videoId, profileId, importId: null, previousSeenAt: null });
    }
  }
  return { repeated, restated: [...restated.values()] };
}
