import "server-only";
import type { Tx } from "@/lib/db/client";

/** Which blogger of the workspace has each of these profiles already; profiles that nobody watches are absent. */
export async function findWatchers(
  tx: Tx,
  workspaceId: string,
  profileIds: string[],
): Promise<Map<string, { id: string; name: string }>> {
  const found = await tx.subscription.findMany({
    where: { workspaceId, profileId: { in: profileIds }, blogger: { deletedAt: null } },
    orderBy: { createdAt: "desc" },
    select: { profileId: true, blogger: { select: { id: true, name: true } } },
  });
  return new Map(found.map(({ profileId, blogger }) => [profileId, blogger]));
}
