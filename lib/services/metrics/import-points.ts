import "server-only";
import type { Tx } from "@/lib/db/client";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { applyPoints } from "./apply-points";
import { compareWithShared } from "./compare-with-shared";
import { insertPoints, type WrittenPoints } from "./insert-points";
import { lockProfiles } from "./lock-profiles";
import { openProfileView } from "./open-profile-view";
import type { ProfilePoint, Sighting, VideoPoint } from "./points";

/**
 * Stores points that a workspace brings, at any time of the past, in the caller's transaction. They are seen in that
 * workspace only; on shared profiles it gets a view of its own. Points of a minute that is known already are left out.
 */
export async function importPoints(
  tx: Tx,
  workspaceId: string,
  input: { videoPoints: VideoPoint[]; profilePoints: ProfilePoint[] },
): Promise<WrittenPoints> {
  const points = [...input.videoPoints, ...input.profilePoints];
  const locked = await lockProfiles(tx, [...new Set(points.map((point) => point.profileId))]);
  const shared = new Set(locked.filter((profile) => profile.scope === SHARED_SCOPE).map((profile) => profile.id));
  await openProfileView(tx, workspaceId, [...shared]);
  const { repeated, restated } = await compareWithShared(
    tx,
    workspaceId,
    input.videoPoints.filter((point) => shared.has(point.profileId)),
  );
  const videoPoints = input.videoPoints.filter((point) => !repeated.has(point));
  const written = await insertPoints(tx, workspaceId, { ...input, videoPoints });
  if (written.videoPoints.length + written.profilePoints.length === 0) return written;
  const again = await insertPoints(tx, workspaceId, { videoPoints: restated, profilePoints: [] });
  const sightings: Sighting[] = points.map(({ profileId, observedAt, source }) => ({ profileId, observedAt, source }));
  await applyPoints(tx, workspaceId, {
    videoPoints: [...written.videoPoints, ...again.videoPoints],
    profilePoints: written.profilePoints,
    sightings,
  });
  return written;
}
