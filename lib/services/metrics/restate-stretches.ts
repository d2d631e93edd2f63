import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { eachMetric, shared } from "./metric-sql";
import { IMPORT_SOURCE } from "./points";

/** Point `s` is what a platform told everybody, kept in `scope`. */
const told = (scope: string) => Prisma.sql`(s.scope = ${shared}
  OR (s.scope = ${scope}::uuid AND s.source <> ${IMPORT_SOURCE}))`;

/**
 * Points from before `before` are about to go from what `scope` sees of a profile. An unchanged observation left no row, so
 * the last of them may stand for observations after `before`: where it was still being seen then, the end of that stretch
 * becomes a point of `scope`, with what the old one told. Safe to repeat.
 */
export async function restateStretches(tx: Tx, scope: string, profileId: string, before: Date): Promise<void> {
  const at = Prisma.sql`${before}::timestamptz`;
  await tx.$executeRaw`
    INSERT INTO "VideoSnapshot" (scope, "videoId", "observedAt", ${eachMetric((metric) => metric)}, source, quality)
    SELECT ${scope}::uuid, v.id, seen.until, ${eachMetric((metric) => `last.${metric}`)}, last.source, last.quality
    FROM "Video" v
    CROSS JOIN LATERAL (
      SELECT * FROM "VideoSnapshot" s WHERE s."videoId" = v.id AND ${told(scope)} AND s."observedAt" < ${at}
      ORDER BY s."observedAt" DESC LIMIT 1) last
    LEFT JOIN LATERAL (
      SELECT true AS there, s."previousSeenAt" FROM "VideoSnapshot" s WHERE s."videoId" = v.id AND ${told(scope)}
        AND s."observedAt" >= ${at} ORDER BY s."observedAt" LIMIT 1) next ON true
    LEFT JOIN "VideoState" state ON state.scope = ${shared} AND state."videoId" = v.id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN next.there THEN next."previousSeenAt" ELSE state."lastObservedAt" END AS until) seen
    WHERE v."profileId" = ${profileId}::uuid AND v.scope = ${shared} AND seen.until >= ${at}
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "ProfileSnapshot" (scope, "profileId", "observedAt", followers, "videoCount", views, source, quality)
    SELECT ${scope}::uuid, p.id, seen.until, last.followers, last."videoCount", last.views, last.source, last.quality
    FROM "Profile" p
    CROSS JOIN LATERAL (
      SELECT * FROM "ProfileSnapshot" s WHERE s."profileId" = p.id AND ${told(scope)} AND s."observedAt" < ${at}
      ORDER BY s."observedAt" DESC LIMIT 1) last
    LEFT JOIN LATERAL (
      SELECT true AS there, s."previousSeenAt" FROM "ProfileSnapshot" s WHERE s."profileId" = p.id AND ${told(scope)}
        AND s."observedAt" >= ${at} ORDER BY s."observedAt" LIMIT 1) next ON true
    CROSS JOIN LATERAL (
      SELECT CASE WHEN next.there THEN next."previousSeenAt" ELSE
        (SELECT max(r."observedAt") FROM "ProfileRollup" r WHERE r.scope = ${shared} AND r."profileId" = p.id) END
        AS until) seen
    WHERE p.id = ${profileId}::uuid AND p.scope = ${shared} AND seen.until >= ${at}
    ON CONFLICT DO NOTHING`;
}
