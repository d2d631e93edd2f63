import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { truncateToMinute } from "@/lib/time/truncate-to-minute";
import { appendLooks } from "./append-looks";
import { lockProfiles } from "./lock-profiles";
import type { ObservationInput } from "./observation-input";
import { weaveLooks } from "./weave-looks";

export type RecordedObservations = { videosSeen: number; snapshotsWritten: number };

/**
 * Stores looks at profiles, in the caller's transaction: a row only where a number changed, states and rollups in step.
 * Repeating it within the same minute changes nothing. Facts about the profile itself (title, latest followers) are the
 * caller's; `Profile.lastObservedAt` is moved here.
 */
export async function recordObservations(tx: Tx, input: ObservationInput): Promise<RecordedObservations> {
  const { scope = SHARED_SCOPE, looks } = input;
  const seen = { ...input, scope, observedAt: truncateToMinute(input.observedAt) };
  const profileIds = looks.map((look) => look.profileId);
  const locked = await lockProfiles(tx, profileIds);
  if (locked.length !== profileIds.length) throw new AppError("not_found", "This profile does not exist.");

  const appended = await appendLooks(tx, seen);
  const others = looks.filter(({ profileId }) => !appended.profileIds.has(profileId));
  const woven = others.length > 0 ? await weaveLooks(tx, { ...seen, looks: others }) : 0;
  const videosSeen = looks.reduce((sum, look) => sum + look.videos.length, 0);
  return { videosSeen, snapshotsWritten: appended.snapshotsWritten + woven };
}
