import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Prisma } from "@/prisma/generated/client";
import { lockProfiles } from "./lock-profiles";
import { IMPORT_SOURCE } from "./points";
import { rederiveOwn } from "./rederive-own";
import { restateStretches } from "./restate-stretches";

const outdated = z.array(z.object({ scope: z.string(), profileId: z.string(), sharedFrom: z.date().nullable() }));
export type OutdatedView = z.output<typeof outdated>[number];

/**
 * What workspaces see of watched profiles does not begin where they want it to: they have no view of their own yet, or one
 * that begins elsewhere.
 */
export async function outdatedViews(
  db: Pick<Tx, "$queryRaw">,
  { profileIds, limit }: { profileIds?: string[]; limit: number },
): Promise<OutdatedView[]> {
  const some = (table: string) =>
    profileIds ? Prisma.sql`AND ${Prisma.raw(table)}."profileId" = ANY(${profileIds}::uuid[])` : Prisma.empty;
  const rows = await db.$queryRaw`
    SELECT sub."workspaceId" AS scope, sub."profileId", r."sharedFrom" FROM "Subscription" sub
    JOIN "WorkspaceRetention" r ON r."workspaceId" = sub."workspaceId" AND r."sharedFrom" IS NOT NULL
    JOIN "Profile" p ON p.id = sub."profileId" AND p.scope = ${SHARED_SCOPE}::uuid
    WHERE NOT EXISTS (SELECT 1 FROM "ProfileView" view
      WHERE view.scope = sub."workspaceId" AND view."profileId" = sub."profileId") ${some("sub")}
    UNION
    SELECT view.scope, view."profileId", r."sharedFrom" FROM "ProfileView" view
    LEFT JOIN "WorkspaceRetention" r ON r."workspaceId" = view.scope
    WHERE view."sharedFrom" IS DISTINCT FROM r."sharedFrom" ${some("view")}
    ORDER BY 1, 2 LIMIT ${limit}`;
  return outdated.parse(rows);
}

/** Makes a workspace's view of a profile begin at `sharedFrom`, or show all there is. Stored shared points are not touched. */
export async function shapeView(tx: Tx, { scope, profileId, sharedFrom }: OutdatedView): Promise<void> {
  await lockProfiles(tx, [profileId]);
  if (sharedFrom) {
    await restateStretches(tx, scope, profileId, sharedFrom);
    // The workspace's own copies of what platforms told everybody begin there, too; what it read of a video of its own
    // before that was published is no copy.
    await tx.$executeRaw`
      DELETE FROM "VideoSnapshot" s USING "Video" v
      WHERE v."profileId" = ${profileId}::uuid AND v.scope = ${SHARED_SCOPE}::uuid AND s."videoId" = v.id
        AND s.scope = ${scope}::uuid AND s.source <> ${IMPORT_SOURCE} AND s."observedAt" < ${sharedFrom}::timestamptz
        AND (v."publishedAt" IS NULL OR s."observedAt" >= v."publishedAt")`;
    await tx.$executeRaw`
      DELETE FROM "ProfileSnapshot" s WHERE s."profileId" = ${profileId}::uuid AND s.scope = ${scope}::uuid
        AND s.source <> ${IMPORT_SOURCE} AND s."observedAt" < ${sharedFrom}::timestamptz`;
  }
  const key = { scope, profileId };
  await tx.profileView.upsert({
    where: { scope_profileId: key },
    create: { ...key, sharedFrom },
    update: { sharedFrom },
  });
  await rederiveOwn(tx, scope, profileId);
}

/** For profiles that have just become watched: workspaces that see less of the shared points see less of these, too. */
export async function shapeViewsOf(tx: Tx, profileIds: string[]): Promise<void> {
  if (profileIds.length === 0) return;
  for (const view of await outdatedViews(tx, { profileIds, limit: 100_000 })) await shapeView(tx, view);
}
