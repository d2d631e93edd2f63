import "server-only";
import type { Tx } from "@/lib/db/client";
import { SHARED_SCOPE } from "@/lib/services/scope";

/** Platform ids of a profile's newest videos that could be read when last looked at. */
export async function knownVideoIds(
  tx: Tx,
  profileId: string,
  options: { limit: number; publishedSince?: Date | null },
): Promise<string[]> {
  const { limit, publishedSince } = options;
  const rows = await tx.video.findMany({
    where: {
      profileId,
      scope: SHARED_SCOPE,
      availability: { notIn: ["private", "deleted"] },
      ...(publishedSince ? { publishedAt: { gte: publishedSince } } : {}),
    },
    orderBy: [{ publishedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    take: limit,
    select: { platformVideoId: true },
  });
  return rows.map((row) => row.platformVideoId);
}
