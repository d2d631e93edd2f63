import "server-only";
import type { Tx } from "@/lib/db/client";
import { tellsSomethingNew } from "./changed-metrics";
import type { ObservationInput } from "./observation-input";
import { METRICS, type VideoPoint } from "./points";
import { writePoints } from "./write-points";

/**
 * An observation that changes nothing for everybody may still change something for a workspace whose imported points say
 * otherwise: there it is stored as a point of that workspace's own, so that its last observation is the last one made.
 */
export async function restateInViews(tx: Tx, input: ObservationInput): Promise<void> {
  const { profileId, observedAt, source, quality } = input;
  const views = await tx.profileView.findMany({ where: { profileId }, select: { scope: true } });
  for (const { scope } of views) {
    const states = await tx.videoState.findMany({
      where: { scope, videoId: { in: input.videos.map((video) => video.videoId) } },
    });
    const known = new Map(states.map((state) => [state.videoId, state]));
    const videoPoints: VideoPoint[] = input.videos
      .filter(({ videoId, metrics }) => {
        const state = known.get(videoId);
        return state !== undefined && state.lastChangedAt < observedAt && tellsSomethingNew(state, metrics, METRICS);
      })
      .map(({ videoId, metrics }) => ({
        ...metrics,
        videoId,
        profileId,
        observedAt,
        source,
        quality,
        importId: null,
        previousSeenAt: null,
      }));
    if (videoPoints.length > 0) await writePoints(tx, scope, { videoPoints, profilePoints: [], sightings: [] });
  }
}
