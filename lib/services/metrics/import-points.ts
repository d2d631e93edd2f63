import "server-only";
import type { Tx } from "@/lib/db/client";
import { confirmedAfter, withoutKnown } from "./confirmed-stretches";
import { lockProfiles } from "./lock-profiles";
import { openProfileView } from "./open-profile-view";
import type { ProfilePoint, Sighting, VideoPoint } from "./points";
import { type WrittenPoints, writePoints } from "./write-points";

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
  const profileIds = [...new Set(points.map((point) => point.profileId))];
  await lockProfiles(tx, profileIds);
  await openProfileView(tx, workspaceId, profileIds);
  const videoPoints = await withoutKnown(tx, input.videoPoints);
  const restated = await confirmedAfter(tx, videoPoints);
  const sightings: Sighting[] = points.map(({ profileId, observedAt, source }) => ({ profileId, observedAt, source }));
  const written = await writePoints(tx, workspaceId, { ...input, videoPoints, sightings: [] });
  if (written.videoPoints.length + written.profilePoints.length === 0) return written;
  await writePoints(tx, workspaceId, { videoPoints: restated, profilePoints: [], sightings });
  return written;
}
