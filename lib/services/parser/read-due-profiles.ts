import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { SHARED_SCOPE } from "@/lib/services/scope";

const rows = z.array(z.object({ profileId: z.string() }));

/**
 * What was watched when the parse was due and has not been read since, each profile once. Workspaces take turns, each with
 * what it has waited for longest: one with two thousand profiles does not keep one with three waiting. An account that the
 * platform has closed is not asked for every day.
 */
export async function readDueProfiles(tx: Pick<Tx, "$queryRaw">, due: Date): Promise<string[]> {
  const found = await tx.$queryRaw`
    WITH watched AS (
      SELECT DISTINCT x."workspaceId", p.id, p."lastParsedAt"
      FROM "Subscription" x
      JOIN "Blogger" b ON b.id = x."bloggerId" AND b."deletedAt" IS NULL
      JOIN "Workspace" w ON w.id = x."workspaceId" AND w."deletedAt" IS NULL
      JOIN "Profile" p ON p.id = x."profileId"
      WHERE x."createdAt" <= ${due}::timestamptz AND p.scope = ${SHARED_SCOPE}::uuid AND p.status <> 'terminated'
        AND (p."lastParsedAt" IS NULL OR p."lastParsedAt" < ${due}::timestamptz)
    ), turns AS (
      SELECT id, row_number() OVER (PARTITION BY "workspaceId" ORDER BY "lastParsedAt" NULLS FIRST, id) AS turn
      FROM watched
    )
    SELECT id::text AS "profileId" FROM turns GROUP BY id ORDER BY min(turn), id`;
  return rows.parse(found).map((row) => row.profileId);
}
