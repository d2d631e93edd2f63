import "server-only";
import type { Tx } from "@/lib/db/client";

/** Locks profiles against other writers of their points, always in the same order, so that two batches never deadlock. */
export async function lockProfiles(tx: Tx, profileIds: string[]): Promise<{ id: string; scope: string }[]> {
  return tx.$queryRaw<{ id: string; scope: string }[]>`
    SELECT id, scope FROM "Profile" WHERE id = ANY(${profileIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}
