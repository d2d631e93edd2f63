import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { truncateToMinute } from "@/lib/time/truncate-to-minute";
import { adoptOwnVideos } from "./adopt-own-videos";
import { changedProfiles } from "./changed-profiles";
import { changedVideos } from "./changed-videos";
import { followPublication } from "./follow-publication";
import { lockProfiles } from "./lock-profiles";
import type { ObservationInput } from "./observation-input";
import { restateInViews } from "./restate-in-views";
import { writePoints } from "./write-points";

export type RecordedObservations = { videosSeen: number; snapshotsWritten: number };

/**
 * Stores looks at profiles, in the caller's transaction: a row only where a number changed, states and rollups in step.
 * Repeating it within the same minute changes nothing. Facts about the profile itself (title, latest followers) are the
 * caller's; `Profile.lastObservedAt` is moved here.
 */
export async function recordObservations(tx: Tx, input: ObservationInput): Promise<RecordedObservations> {
  const { scope = SHARED_SCOPE, source, looks } = input;
  const observedAt = truncateToMinute(input.observedAt);
  const seen = { ...input, scope, observedAt };
  const profileIds = looks.map((look) => look.profileId);
  const locked = await lockProfiles(tx, profileIds);
  if (locked.length !== profileIds.length) throw new AppError("not_found", "This profile does not exist.");

  if (scope === SHARED_SCOPE) await adoptOwnVideos(tx, profileIds);
  const videoIds = looks.flatMap((look) => look.videos.map((video) => video.videoId));
  await followPublication(tx, videoIds);
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
  return { videosSeen: videoIds.length, snapshotsWritten: written.videoPoints.length };
}
