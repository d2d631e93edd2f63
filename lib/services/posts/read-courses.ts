import "server-only";
import { LONGEST_AGE } from "@/lib/analytics/age-curve";
import type { Ctx } from "@/lib/services/context";
import type { VideoHistoryDto } from "@/lib/services/metrics/schemas";
import { toHistoryPoints } from "@/lib/services/metrics/to-history-points";
import { SHARED_SCOPE } from "@/lib/services/scope";

type Wanted = { id: string; publishedAt: Date /** also beyond the ages that are compared */; complete?: boolean };

const DAY = 24 * 3_600_000;

/** The known points of videos since they came out, by video: what all may see and what this workspace brought itself. */
export async function readCourses(
  ctx: Ctx,
  videos: readonly Wanted[],
): Promise<Map<string, VideoHistoryDto["points"]>> {
  if (videos.length === 0) return new Map();
  const scope = { in: [SHARED_SCOPE, ctx.workspaceId] };
  const ids = videos.map(({ id }) => id);
  const states = await ctx.db.videoState.findMany({
    where: { scope: SHARED_SCOPE, videoId: { in: ids } },
    select: { videoId: true, lastObservedAt: true },
  });
  const seenUntil = new Map(states.map(({ videoId, lastObservedAt }) => [videoId, lastObservedAt]));
  const points = await ctx.db.videoSnapshot.findMany({
    where: {
      OR: videos.map(({ id, publishedAt, complete }) => ({
        videoId: id,
        scope,
        observedAt: {
          gte: publishedAt,
          ...(complete ? {} : { lte: new Date(publishedAt.getTime() + LONGEST_AGE + 2 * DAY) }),
        },
      })),
    },
    orderBy: [{ observedAt: "asc" }, { scope: "desc" }],
  });
  const byVideo = Map.groupBy(points, ({ videoId }) => videoId);
  return new Map(ids.map((id) => [id, toHistoryPoints(byVideo.get(id) ?? [], seenUntil.get(id) ?? null)]));
}
