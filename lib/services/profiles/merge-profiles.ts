import "server-only";
import type { Tx } from "@/lib/db/client";
import { shapeViewsOf } from "@/lib/services/metrics/shape-view";

/**
 * A pending profile turned out to be an account that is known already: its spellings, subscriptions and items of runs move
 * there, and it goes. Both rows must be locked by the caller.
 */
export async function mergeProfiles(tx: Tx, from: string, into: string): Promise<void> {
  await tx.profileAlias.updateMany({ where: { profileId: from }, data: { profileId: into } });
  await tx.$executeRaw`
    DELETE FROM "Subscription" mine USING "Subscription" theirs
    WHERE mine."profileId" = ${from}::uuid AND theirs."profileId" = ${into}::uuid
      AND theirs."bloggerId" = mine."bloggerId"`;
  await tx.subscription.updateMany({ where: { profileId: from }, data: { profileId: into } });
  await tx.$executeRaw`
    DELETE FROM "ParseRunItem" mine USING "ParseRunItem" theirs
    WHERE mine."profileId" = ${from}::uuid AND theirs."profileId" = ${into}::uuid AND theirs."runId" = mine."runId"`;
  await tx.parseRunItem.updateMany({ where: { profileId: from }, data: { profileId: into } });
  await tx.quotaEntry.updateMany({ where: { profileId: from }, data: { profileId: into } });
  await tx.profile.delete({ where: { id: from } });
  await shapeViewsOf(tx, [into]);
}
