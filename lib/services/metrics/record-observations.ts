import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { truncateToMinute } from "@/lib/time/truncate-to-minute";
import { adoptOwnVideos } from "./adopt-own-videos";
import { tellsSomethingNew } from "./changed-metrics";
import { findLastProfilePoint } from "./find-last-profile-point";
import { followPublication } from "./follow-publication";
import { lockProfiles } from "./lock-profiles";
import type { ObservationInput } from "./observation-input";
import { METRICS, type ProfilePoint, type VideoPoint } from "./points";
import { restateInViews } from "./restate-in-views";
import { writePoints } from "./write-points";

export type RecordedObservations = { videosSeen: number; snapshotsWritten: number };

/**
 * Stores one look at one profile, in the caller's transaction: a row only where a number changed, states and rollups in
 * step. Repeating it within the same minute changes nothing. Facts about the profile itself (title, latest followers) are
 * the caller's; `Profile.lastObservedAt` is moved here.
 */
export async function recordObservations(tx: Tx, input: ObservationInput): Promise<RecordedObservations> {
  const { profileId, scope = SHARED_SCOPE, source, quality, importId = null } = input;
  const observedAt = truncateToMinute(input.observedAt);
  const [locked] = await lockProfiles(tx, [profileId]);
  if (!locked) throw new AppError("not_found", "This profile does not exist.");

  if (scope === SHARED_SCOPE) await adoptOwnVideos(tx, profileId);
  const videoIds = input.videos.map((video) => video.videoId);
  const owned = await tx.video.count({ where: { id: { in: videoIds }, profileId } });
  if (owned !== videoIds.length)
    throw new Error(`Observed ${videoIds.length} videos, of which the profile has ${owned}.`);
  await followPublication(tx, videoIds);
  const states = await tx.videoState.findMany({ where: { scope, videoId: { in: videoIds } } });
  const known = new Map(states.map((state) => [state.videoId, state]));

  const videoPoints: VideoPoint[] = [];
  for (const { videoId, metrics } of input.videos) {
    const state = known.get(videoId);
    const late = state !== undefined && observedAt < state.lastObservedAt;
    if (!late && !tellsSomethingNew(state, metrics, METRICS)) continue;
    const previousSeenAt = state && !late && state.lastObservedAt < observedAt ? state.lastObservedAt : null;
    videoPoints.push({ ...metrics, videoId, profileId, observedAt, source, quality, importId, previousSeenAt });
  }

  const written = await writePoints(tx, scope, {
    videoPoints,
    profilePoints: await profilePoint(tx, input, scope, observedAt),
    sightings: [{ profileId, observedAt, source }],
  });
  await tx.$executeRaw`
    UPDATE "VideoState" SET "lastObservedAt" = ${observedAt}::timestamptz
    WHERE "videoId" = ANY(${videoIds}::uuid[]) AND "lastObservedAt" < ${observedAt}::timestamptz
      AND (scope = ${scope}::uuid OR ${scope === SHARED_SCOPE}::boolean)`;
  await tx.$executeRaw`
    UPDATE "Profile" SET "lastObservedAt" = greatest("lastObservedAt", ${observedAt}::timestamptz)
    WHERE id = ${profileId}::uuid`;
  if (scope === SHARED_SCOPE) await restateInViews(tx, { ...input, observedAt });
  return { videosSeen: input.videos.length, snapshotsWritten: written.videoPoints.length };
}

async function profilePoint(tx: Tx, input: ObservationInput, scope: string, observedAt: Date): Promise<ProfilePoint[]> {
  const { profileId, profile, source, quality, importId = null } = input;
  if (!profile) return [];
  const last = await findLastProfilePoint(tx, scope, profileId);
  const late = last !== null && observedAt < last.observedAt;
  if (!late && !tellsSomethingNew(last ?? undefined, profile, ["followers", "videoCount", "views"])) return [];
  return [
    {
      ...profile,
      profileId,
      observedAt,
      source,
      quality,
      importId,
      previousSeenAt: late ? null : (last?.seenAt ?? null),
    },
  ];
}
