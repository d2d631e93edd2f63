import "server-only";
import type { Tx } from "@/lib/db/client";
import type { VideoAvailability } from "@/prisma/generated/enums";

/** Known videos that can no longer be read: they keep their history and say why. Unknown ids are ignored. */
export async function markGoneVideos(
  tx: Tx,
  profileId: string,
  gone: { id: string; availability: Extract<VideoAvailability, "private" | "deleted"> }[],
  at: Date,
): Promise<void> {
  for (const availability of ["private", "deleted"] as const) {
    const ids = gone.filter((video) => video.availability === availability).map((video) => video.id);
    if (ids.length === 0) continue;
    await tx.video.updateMany({
      where: { profileId, platformVideoId: { in: ids }, availability: { not: availability } },
      data: { availability, availabilityAt: at },
    });
  }
}
