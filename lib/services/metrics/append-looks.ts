import "server-only";
import type { Tx } from "@/lib/db/client";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { appendPoints } from "./append-points";
import { changedProfiles } from "./changed-profiles";
import { freshProfiles } from "./fresh-profiles";
import type { ObservationInput } from "./observation-input";

export type AppendedLooks = { profileIds: Set<string>; snapshotsWritten: number };

/**
 * Stores those of the looks that come after everything known of their profile: what is derived from them is what was known
 * plus what changed. The others are left to `weaveLooks`. The profiles must be locked by the caller.
 */
export async function appendLooks(tx: Tx, seen: ObservationInput & { scope: string }): Promise<AppendedLooks> {
  const none = { profileIds: new Set<string>(), snapshotsWritten: 0 };
  if (seen.scope !== SHARED_SCOPE) return none;
  const profileIds = seen.looks.map((look) => look.profileId);
  const fresh = await freshProfiles(tx, profileIds, seen.observedAt);
  const looks = seen.looks.filter(({ profileId, profile }) => {
    const found = fresh.get(profileId);
    return found && !(profile && found.countedNow);
  });
  if (looks.length === 0) return none;
  const since = looks.flatMap(({ profileId }) => fresh.get(profileId)?.countedSince ?? []);
  const counts = await changedProfiles(tx, { ...seen, looks });
  const countedSince = since.length > 0 ? new Date(Math.min(...since.map(Number))) : null;
  const { written, refused } = await appendPoints(tx, { ...seen, looks, counts, countedSince });
  const left = new Set(refused);
  const appended = looks.flatMap(({ profileId }) => (left.has(profileId) ? [] : [profileId]));
  return { profileIds: new Set(appended), snapshotsWritten: written };
}
