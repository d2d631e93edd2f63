import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { applyPoints } from "./apply-points";
import { shared } from "./metric-sql";
import type { VideoPoint } from "./points";

const twins = z.array(z.object({ own: z.string(), shared: z.string(), scope: z.string(), profileId: z.string() }));

/**
 * A workspace may have imported points of a video before the platform told us of it. Once the shared video exists, those
 * points move to it, so that the workspace sees one video.
 */
export async function adoptOwnVideos(tx: Tx, profileIds: string[]): Promise<void> {
  const found = await tx.$queryRaw`
    SELECT own.id AS own, twin.id AS shared, own.scope, own."profileId"
    FROM "ProfileView" view
    JOIN "Video" own ON own."profileId" = view."profileId" AND own.scope = view.scope
    JOIN "Video" twin ON twin.scope = ${shared} AND twin.platform = own.platform
      AND twin."platformVideoId" = own."platformVideoId"
    WHERE view."profileId" = ANY(${profileIds}::uuid[])`;
  for (const { own, shared: videoId, scope, profileId } of twins.parse(found)) {
    await tx.videoSnapshot.updateMany({ where: { videoId: own, scope }, data: { videoId } });
    const moved = await tx.videoSnapshot.findMany({ where: { videoId, scope } });
    await tx.post.updateMany({ where: { videoId: own }, data: { videoId } });
    await tx.video.delete({ where: { id: own } });
    const videoPoints: VideoPoint[] = moved.map(({ scope: _scope, ...point }) => ({ ...point, profileId }));
    await applyPoints(tx, scope, { videoPoints, profilePoints: [], sightings: [] });
  }
}
