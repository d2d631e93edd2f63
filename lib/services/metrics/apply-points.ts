import "server-only";
import type { Tx } from "@/lib/db/client";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { earlierAudience } from "./earlier-audience";
import { mergeVideoStates } from "./merge-video-states";
import type { ProfilePoint, Sighting, Target, VideoPoint } from "./points";
import { rebuildRollup } from "./rebuild-rollup";

type Sighted = Pick<Sighting, "profileId" | "observedAt">;
type Stored = { videoPoints: VideoPoint[]; profilePoints: ProfilePoint[]; sightings: Sighting[] };

/** Brings states and rollups up to date with points that are stored already, in each scope that sees them. */
export async function applyPoints(tx: Tx, scope: string, stored: Stored): Promise<void> {
  const from = earliestByProfile([...stored.videoPoints, ...stored.profilePoints, ...stored.sightings]);
  const profileIds = [...from.keys()];
  const targets = await scopesThatSee(tx, scope, profileIds);
  await mergeVideoStates(tx, targets, stored.videoPoints);
  const rebuilt = await earlierAudience(
    tx,
    targets.map((target) => ({ ...target, from: from.get(target.profileId) ?? new Date(0) })),
    earliestByProfile(stored.profilePoints),
  );
  await rebuildRollup(tx, rebuilt, stored.sightings);
}

function earliestByProfile(seen: readonly Sighted[]): Map<string, Date> {
  const earliest = new Map<string, Date>();
  for (const { profileId, observedAt } of seen) {
    const known = earliest.get(profileId);
    if (!known || observedAt < known) earliest.set(profileId, observedAt);
  }
  return earliest;
}

/** What everybody sees is also part of each workspace's own view of the profile. */
async function scopesThatSee(tx: Tx, scope: string, profileIds: string[]): Promise<Target[]> {
  const own = profileIds.map((profileId) => ({ scope, profileId }));
  if (scope !== SHARED_SCOPE || profileIds.length === 0) return own;
  const views = await tx.profileView.findMany({
    where: { profileId: { in: profileIds } },
    select: { scope: true, profileId: true },
  });
  return [...own, ...views];
}
