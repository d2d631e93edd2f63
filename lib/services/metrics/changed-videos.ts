import "server-only";
import type { Tx } from "@/lib/db/client";
import { tellsSomethingNew } from "./changed-metrics";
import type { ObservationInput } from "./observation-input";
import { METRICS, type VideoPoint } from "./points";
import { readVideoStates } from "./read-video-states";

/** What looks tell of videos that their scope does not know yet, or that came late. Throws where a video is another profile's. */
export async function changedVideos(
  tx: Tx,
  { scope, observedAt, source, quality, looks }: ObservationInput & { scope: string },
): Promise<VideoPoint[]> {
  const told = looks.flatMap(({ profileId, videos }) => videos.map((video) => ({ ...video, profileId })));
  const states = await readVideoStates(
    tx,
    scope,
    told.map(({ videoId }) => videoId),
  );
  const owned = told.filter(({ videoId, profileId }) => states.get(videoId)?.profileId === profileId).length;
  if (owned !== told.length) throw new Error(`Observed ${told.length} videos, of which the profile has ${owned}.`);
  return told.flatMap(({ videoId, profileId, metrics }) => {
    const known = states.get(videoId)?.known;
    const late = known !== undefined && observedAt < known.lastObservedAt;
    if (!late && !tellsSomethingNew(known, metrics, METRICS)) return [];
    const previousSeenAt = known && !late && known.lastObservedAt < observedAt ? known.lastObservedAt : null;
    return [{ ...metrics, videoId, profileId, observedAt, source, quality, importId: null, previousSeenAt }];
  });
}
