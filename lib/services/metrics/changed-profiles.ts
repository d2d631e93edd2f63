import "server-only";
import type { Tx } from "@/lib/db/client";
import { tellsSomethingNew } from "./changed-metrics";
import { lastProfilePoints } from "./last-profile-points";
import type { ObservationInput } from "./observation-input";
import type { ProfilePoint } from "./points";

/** What looks tell of profiles that their scope does not know yet, or that came late. */
export async function changedProfiles(
  tx: Tx,
  { scope, observedAt, source, quality, looks }: ObservationInput & { scope: string },
): Promise<ProfilePoint[]> {
  const told = looks.flatMap(({ profileId, profile }) => (profile ? [{ profileId, profile }] : []));
  if (told.length === 0) return [];
  const points = await lastProfilePoints(
    tx,
    scope,
    told.map(({ profileId }) => profileId),
  );
  return told.flatMap(({ profileId, profile }) => {
    const last = points.get(profileId);
    const late = last !== undefined && observedAt < last.observedAt;
    if (!late && !tellsSomethingNew(last, profile, ["followers", "videoCount", "views"])) return [];
    const previousSeenAt = late ? null : (last?.seenAt ?? null);
    return [{ ...profile, profileId, observedAt, source, quality, importId: null, previousSeenAt }];
  });
}
