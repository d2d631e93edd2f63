import "server-only";
import type { Tx } from "@/lib/db/client";

/** Imported creators have no parse that would tell their latest facts: they are taken from the points just stored. */
export async function touchOwnProfiles(tx: Tx, workspaceId: string, points: { profileId: string }[]): Promise<void> {
  const ids = [...new Set(points.map((point) => point.profileId))];
  await tx.$executeRaw`
    UPDATE "Profile" p SET followers = last.followers, "lastObservedAt" = last."observedAt", "updatedAt" = now()
    FROM unnest(${ids}::uuid[]) AS touched(id)
    CROSS JOIN LATERAL (
      SELECT r.followers, r."observedAt" FROM "ProfileRollup" r
      WHERE r.scope = ${workspaceId}::uuid AND r."profileId" = touched.id ORDER BY r.bucket DESC LIMIT 1) last
    WHERE p.id = touched.id AND p.scope = ${workspaceId}::uuid`;
}
