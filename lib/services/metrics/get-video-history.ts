import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { VideoHistoryDto } from "./schemas";
import { seenPoints } from "./seen-points";
import { toHistoryPoints } from "./to-history-points";

/**
 * Every known point of one video that this workspace watches, oldest first: what it sees of what all may see, and what it
 * imported itself.
 * Days between two points without a point are days on which nobody looked.
 */
export async function getVideoHistory(ctx: Ctx, videoId: string): Promise<VideoHistoryDto> {
  const scopes = [SHARED_SCOPE, ctx.workspaceId];
  const video = await ctx.db.video.findFirst({
    where: {
      id: videoId,
      scope: { in: scopes },
      profile: { subscriptions: { some: { workspaceId: ctx.workspaceId, blogger: { deletedAt: null } } } },
    },
    select: { id: true, publishedAt: true },
  });
  if (!video) throw new AppError("not_found", "This video does not exist.");
  const points = await ctx.db.videoSnapshot.findMany({
    where: { videoId, ...(await seenPoints(ctx)) },
    orderBy: [{ observedAt: "asc" }, { scope: "desc" }],
  });
  const shared = await ctx.db.videoState.findUnique({
    where: { scope_videoId: { scope: SHARED_SCOPE, videoId } },
    select: { lastObservedAt: true },
  });
  return {
    videoId,
    publishedAt: video.publishedAt?.toISOString() ?? null,
    points: toHistoryPoints(points, shared?.lastObservedAt ?? null),
  };
}
