import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { rebuildRollup } from "./rebuild-rollup";

const moved = z.array(z.object({ scope: z.string(), profileId: z.string(), from: z.date() }));

/**
 * Brings derived rows up to date with videos whose time of publication was learnt, or corrected, after their first numbers:
 * it decides what counts as a gain, and to how many followers they were published.
 */
export async function followPublication(tx: Tx, videoIds: string[]): Promise<void> {
  const rows = await tx.$queryRaw`
    WITH moved AS (
      UPDATE "VideoState" g SET "publishedAt" = v."publishedAt" FROM "Video" v
      WHERE v.id = g."videoId" AND g."videoId" = ANY(${videoIds}::uuid[]) AND g."publishedAt" IS DISTINCT FROM v."publishedAt"
      RETURNING g.scope, g."profileId", g."firstObservedAt")
    SELECT scope, "profileId", min("firstObservedAt") AS "from" FROM moved GROUP BY 1, 2`;
  await rebuildRollup(tx, moved.parse(rows), []);
}
