import "server-only";
import type { Tx } from "@/lib/db/client";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { adoptOwnVideos } from "./adopt-own-videos";
import { changedProfiles } from "./changed-profiles";
import { changedVideos } from "./changed-videos";
import type { ObservationInput } from "./observation-input";
import { restateInViews } from "./restate-in-views";
import { writePoints } from "./write-points";

/**
 * Stores looks at profiles among everything that is known of them, whether before it, after it, or seen otherwise by some
 * workspace. Answers how many snapshots were written. The profiles must be locked by the caller.
 */
export async function weaveLooks(tx: Tx, seen: ObservationInput & { scope: string }): Promise<number> {
  const { scope, source, observedAt, looks } = seen;
  const profileIds = looks.map((look) => look.profileId);
  if (scope === SHARED_SCOPE) await adoptOwnVideos(tx, profileIds);
  const videoIds = looks.flatMap((look) => look.videos.map((video) => video.videoId));
  const written = await writePoints(tx, scope, {
    videoPoints: await changedVideos(tx, seen),
    profilePoints: await changedProfiles(tx, seen),
    sightings: profileIds.map((profileId) => ({ profileId, observedAt, source })),
  });
  await tx.$executeRaw`
    UPDATE "VideoState" SET "lastObservedAt" = ${observedAt}::timestamptz
    WHERE "videoId" = ANY(${videoIds}::uuid[]) AND "lastObservedAt" < ${observedAt}::timestamptz
      AND (scope = ${scope}::uuid OR ${scope === SHARED_SCOPE}::boolean)`;
  await tx.$executeRaw`
    UPDATE "Profile" SET "lastObservedAt" = greatest("lastObservedAt", ${observedAt}::timestamptz)
    WHERE id = ANY(${profileIds}::uuid[])`;
  if (scope === SHARED_SCOPE) await restateInViews(tx, seen);
  return written.videoPoints.length;
}
