import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { lockProfiles } from "./lock-profiles";
import { rebuildRollup } from "./rebuild-rollup";
import { toSqlArray } from "./to-sql-array";

const held = z.array(z.object({ profileId: z.string() }));
const moved = z.array(z.object({ scope: z.string(), profileId: z.string(), from: z.date() }));

/**
 * Brings derived rows up to date with videos whose time of publication was learnt, or corrected, after their first numbers:
 * it decides what counts as a gain, and to how many followers they were published. To be called by who stores such a time.
 */
export async function followPublication(tx: Tx, videoIds: string[]): Promise<void> {
  const behind = Prisma.sql`g."videoId" = ANY(${toSqlArray(videoIds)}::uuid[]) AND v.id = g."videoId"
    AND g."publishedAt" IS DISTINCT FROM v."publishedAt"`;
  const found = await tx.$queryRaw`SELECT DISTINCT g."profileId" FROM "VideoState" g, "Video" v WHERE ${behind}`;
  const profileIds = held.parse(found).map(({ profileId }) => profileId);
  if (profileIds.length === 0) return;
  await lockProfiles(tx, profileIds);
  const rows = await tx.$queryRaw`
    WITH moved AS (
      UPDATE "VideoState" g SET "publishedAt" = v."publishedAt" FROM "Video" v WHERE ${behind}
      RETURNING g.scope, g."profileId", g."firstObservedAt")
    SELECT scope, "profileId", min("firstObservedAt") AS "from" FROM moved GROUP BY 1, 2`;
  await rebuildRollup(tx, moved.parse(rows), []);
}
