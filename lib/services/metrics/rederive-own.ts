import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";
import { rederive, rederiveViews } from "./rederive";

/**
 * Makes what a workspace sees of a profile under its own scope anew: a creator it imported, or its own view of a shared
 * profile. A view that differs in nothing from what everybody sees is given up. The profile must be locked by the caller.
 */
export async function rederiveOwn(tx: Tx, scope: string, profileId: string): Promise<void> {
  const view = await tx.profileView.findUnique({ where: { scope_profileId: { scope, profileId } } });
  if (!view) return rederive(tx, [{ scope, profileId }]);
  if (view.sharedFrom || (await hasOwnPoints(tx, scope, profileId))) return rederiveViews(tx, [{ scope, profileId }]);
  await tx.videoState.deleteMany({ where: { scope, profileId } });
  await tx.profileRollup.deleteMany({ where: { scope, profileId } });
  await tx.profileView.delete({ where: { scope_profileId: { scope, profileId } } });
}

async function hasOwnPoints(tx: Tx, scope: string, profileId: string): Promise<boolean> {
  const own = Prisma.sql`s.scope = ${scope}::uuid`;
  const [row] = await tx.$queryRaw<{ some: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "ProfileSnapshot" s WHERE s."profileId" = ${profileId}::uuid AND ${own})
      OR EXISTS (SELECT 1 FROM "Video" v JOIN "VideoSnapshot" s ON s."videoId" = v.id AND ${own}
        WHERE v."profileId" = ${profileId}::uuid) AS some`;
  return row?.some ?? false;
}
