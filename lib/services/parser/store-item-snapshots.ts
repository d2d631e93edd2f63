import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { recordObservations } from "@/lib/services/metrics/record-observations";
import { type Ended, inItemStep } from "./in-item-step";
import type { Details } from "./read-item-details";
import { reportItem } from "./report-item";

const counter = (value: string | null): bigint | null => (value === null ? null : BigInt(value));

export type SnapshotsResult = Ended | { state: "stored"; snapshotsWritten: number };

/** Step `snapshots`: numbers that `details` read become points of the time series, with their rollup. */
export async function storeItemSnapshots(
  ctx: SystemCtx,
  itemId: string,
  details: Details,
  videosSeen: number,
): Promise<SnapshotsResult> {
  return inItemStep(ctx, itemId, "snapshots", async ({ profile }): Promise<SnapshotsResult> => {
    const { source, quality, points } = details;
    const videos = points.map(({ videoId, views, likes, comments, shares, favorites }) => ({
      videoId,
      metrics: {
        views: counter(views),
        likes: counter(likes),
        comments: counter(comments),
        shares: counter(shares),
        favorites: counter(favorites),
      },
    }));
    const recorded = await ctx.db.$transaction(async (tx) => {
      const written = await recordObservations(tx, {
        observedAt: new Date(details.observedAt),
        source,
        quality,
        looks: [{ profileId: profile.id, videos }],
      });
      await tx.parseRunItem.updateMany({ where: { id: itemId, status: "running" }, data: { videosSeen } });
      return written;
    });
    await reportItem(ctx.db, itemId);
    return { state: "stored", snapshotsWritten: recorded.snapshotsWritten };
  });
}
