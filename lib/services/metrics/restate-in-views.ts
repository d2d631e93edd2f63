import "server-only";
import type { Tx } from "@/lib/db/client";
import { tellsSomethingNew } from "./changed-metrics";
import type { ObservationInput } from "./observation-input";
import { METRICS, type VideoPoint } from "./points";
import { readVideoStates } from "./read-video-states";
import { writePoints } from "./write-points";

/**
 * An observation that changes nothing for everybody may still change something for a workspace whose imported points say
 * otherwise: there it is stored as a point of that workspace's own, so that its last observation is the last one made.
 */
export async function restateInViews(tx: Tx, { observedAt, source, quality, looks }: ObservationInput): Promise<void> {
  const views = await tx.profileView.findMany({
    where: { profileId: { in: looks.map((look) => look.profileId) } },
    select: { scope: true, profileId: true },
  });
  for (const [scope, viewed] of Map.groupBy(views, (view) => view.scope)) {
    const ids = new Set(viewed.map((view) => view.profileId));
    const told = looks.flatMap(({ profileId, videos }) =>
      ids.has(profileId) ? videos.map((video) => ({ ...video, profileId })) : [],
    );
    const states = await readVideoStates(
      tx,
      scope,
      told.map(({ videoId }) => videoId),
    );
    const videoPoints: VideoPoint[] = told
      .filter(({ videoId, metrics }) => {
        const known = states.get(videoId)?.known;
        return known !== undefined && known.lastChangedAt < observedAt && tellsSomethingNew(known, metrics, METRICS);
      })
      .map(({ videoId, profileId, metrics }) => ({
        ...metrics,
        ...{ videoId, profileId, observedAt, source, quality },
        importId: null,
        previousSeenAt: null,
      }));
    if (videoPoints.length > 0) await writePoints(tx, scope, { videoPoints, profilePoints: [], sightings: [] });
  }
}
