import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { Quality } from "@/prisma/generated/enums";
import { eachMetric, shared } from "./metric-sql";
import { METRICS, type VideoPoint } from "./points";
import { toSqlJson } from "./to-sql-json";

const known = z.bigint().nullable();
const repeats = z.array(z.object({ videoId: z.string(), observedAt: z.date() }));
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
 * For each point `p`: the shared point before it, and until when that one's numbers were still being seen. Unchanged
 * observations leave no row of their own.
 */
const stretches = (points: VideoPoint[]) => Prisma.sql`
  FROM jsonb_to_recordset(${toSqlJson(points)}::jsonb) AS p("videoId" uuid, "profileId" uuid, "observedAt" timestamptz,
    views bigint, likes bigint, comments bigint, shares bigint, favorites bigint)
  CROSS JOIN LATERAL (
    SELECT * FROM "VideoSnapshot" s WHERE s."videoId" = p."videoId" AND s.scope = ${shared}
      AND s."observedAt" <= p."observedAt" ORDER BY s."observedAt" DESC LIMIT 1) before
  LEFT JOIN LATERAL (
    SELECT true AS there, s."previousSeenAt" FROM "VideoSnapshot" s WHERE s."videoId" = p."videoId"
      AND s.scope = ${shared} AND s."observedAt" > p."observedAt" ORDER BY s."observedAt" LIMIT 1) after ON true
  LEFT JOIN "VideoState" state ON state.scope = ${shared} AND state."videoId" = p."videoId"
  CROSS JOIN LATERAL (
    SELECT CASE WHEN after.there THEN after."previousSeenAt" ELSE state."lastObservedAt" END AS until) seen`;

/**
 * Where an imported point falls between a shared point and the last time its numbers were still being seen, that last time
 * becomes a point again, so that it comes after the imported one.
 */
export async function confirmedAfter(tx: Tx, points: VideoPoint[]): Promise<VideoPoint[]> {
  if (points.length === 0) return [];
  const rows = await tx.$queryRaw`
    SELECT DISTINCT p."videoId", p."profileId", seen.until AS "observedAt", before.source, before.quality,
      ${eachMetric((metric) => `before.${metric}`)}
    ${stretches(points)} WHERE seen.until > p."observedAt"`;
  return confirmed.parse(rows).map((row) => ({ ...row, importId: null, previousSeenAt: null }));
}

/** The points that say something new: not those that repeat what was being seen at their time anyway. */
export async function withoutKnown(tx: Tx, points: VideoPoint[]): Promise<VideoPoint[]> {
  if (points.length === 0) return [];
  const same = METRICS.map((metric) => `(p.${metric} IS NULL OR p.${metric} = before.${metric})`).join(" AND ");
  const rows = await tx.$queryRaw`
    SELECT p."videoId", p."observedAt" ${stretches(points)} WHERE seen.until >= p."observedAt" AND ${Prisma.raw(same)}`;
  const key = (point: { videoId: string; observedAt: Date }) => `${point.videoId} ${point.observedAt.getTime()}`;
  const repeated = new Set(repeats.parse(rows).map(key));
  return points.filter((point) => !repeated.has(key(point)));
}
