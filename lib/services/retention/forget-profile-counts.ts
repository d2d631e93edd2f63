import "server-only";
import type { Tx } from "@/lib/db/client";
import { SHARED_SCOPE } from "@/lib/services/scope";

/** A shared profile's latest counts are a copy of its newest point: without any point they go, too. */
export async function forgetProfileCounts(tx: Tx, profileId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Profile" p SET followers = NULL, "platformVideoCount" = NULL, "platformViews" = NULL
    WHERE p.id = ${profileId}::uuid AND p.scope = ${SHARED_SCOPE}::uuid AND NOT EXISTS (
      SELECT 1 FROM "ProfileSnapshot" s WHERE s."profileId" = p.id AND s.scope = p.scope)`;
}
