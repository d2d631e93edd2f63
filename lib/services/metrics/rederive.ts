import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { shared, sharedSince } from "./metric-sql";
import { IMPORT_SOURCE, type Target } from "./points";
import { rebuildRollup } from "./rebuild-rollup";
import { rederiveStates } from "./rederive-states";
import { toSqlJson } from "./to-sql-json";

/**
 * Makes states and rollups of whole profiles anew, as if the points that are stored and seen were all that ever were. The
 * rollup rows that are there stay as evidence of when the profile was looked at. The profiles must be locked by the caller.
 */
export async function rederive(tx: Tx, targets: readonly Target[]): Promise<void> {
  await rederiveStates(tx, targets);
  await rebuildRollup(
    tx,
    targets.map((target) => ({ ...target, from: new Date(0) })),
    [],
  );
}

/**
 * The same for workspaces' own views, of which the evidence is found anew, too: when everybody's points of what the view sees
 * were looked at, and when the workspace imported.
 */
export async function rederiveViews(tx: Tx, views: readonly Target[]): Promise<void> {
  if (views.length === 0) return;
  const given = toSqlJson(views);
  await tx.$executeRaw`
    DELETE FROM "ProfileRollup" r USING jsonb_to_recordset(${given}::jsonb) AS t(scope uuid, "profileId" uuid)
    WHERE r.scope = t.scope AND r."profileId" = t."profileId" AND NOT ${IMPORT_SOURCE} = ANY(r.sources)`;
  await tx.$executeRaw`
    UPDATE "ProfileRollup" r SET sources = ARRAY[${IMPORT_SOURCE}]
    FROM jsonb_to_recordset(${given}::jsonb) AS t(scope uuid, "profileId" uuid)
    WHERE r.scope = t.scope AND r."profileId" = t."profileId"`;
  await tx.$executeRaw`
    INSERT INTO "ProfileRollup" (scope, "profileId", bucket, "observedAt", sources, "sourcesSince")
    SELECT t.scope, t."profileId", r.bucket, r."observedAt", r.sources, r.bucket
    FROM (SELECT t.*, ${sharedSince(Prisma.sql`t.scope`, Prisma.sql`t."profileId"`)} AS since
      FROM jsonb_to_recordset(${given}::jsonb) AS t(scope uuid, "profileId" uuid)) t
    JOIN "ProfileRollup" r ON r.scope = ${shared} AND r."profileId" = t."profileId" AND r.bucket >= t.since
    ON CONFLICT (scope, "profileId", bucket) DO UPDATE SET sources = "ProfileRollup".sources || EXCLUDED.sources,
      "observedAt" = greatest("ProfileRollup"."observedAt", EXCLUDED."observedAt")`;
  await rederive(tx, views);
}
