import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { seenPoint } from "@/lib/services/metrics/metric-sql";
import type { HistoryPoint } from "@/lib/services/metrics/schemas";
import { toHistoryPoints } from "@/lib/services/metrics/to-history-points";
import { watchedProfiles } from "@/lib/services/metrics/watched-profiles";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Quality } from "@/prisma/generated/enums";

const known = z.bigint().nullable();
const stored = z.array(
  z.object({
    videoId: z.string(),
    observedAt: z.date(),
    views: known,
    likes: known,
    comments: known,
    shares: known,
    favorites: known,
    source: z.string(),
    quality: z.enum(Quality),
    previousSeenAt: z.date().nullable(),
  }),
);
type Stored = z.output<typeof stored>[number];

/** The whole histories of some videos as this workspace sees them, each oldest first, in two statements. */
export async function readVideoPoints(ctx: Ctx, videoIds: string[]): Promise<Map<string, HistoryPoint[]>> {
  const rows = await ctx.db.$queryRaw`
    WITH w AS MATERIALIZED (${watchedProfiles(ctx.workspaceId)})
    SELECT s."videoId", s."observedAt", s.views, s.likes, s.comments, s.shares, s.favorites, s.source, s.quality::text,
      s."previousSeenAt"
    FROM "VideoSnapshot" s JOIN "Video" v ON v.id = s."videoId" JOIN w ON w."profileId" = v."profileId"
    WHERE s."videoId" = ANY(${videoIds}::uuid[]) AND s.scope IN (${ctx.workspaceId}::uuid, ${SHARED_SCOPE}::uuid)
      AND ${seenPoint}
    ORDER BY s."videoId", s."observedAt", s.scope DESC`;
  const states = await ctx.db.videoState.findMany({
    where: { scope: SHARED_SCOPE, videoId: { in: videoIds } },
    select: { videoId: true, lastObservedAt: true },
  });
  const seenUntil = new Map(states.map(({ videoId, lastObservedAt }) => [videoId, lastObservedAt]));
  const byVideo = new Map<string, Stored[]>();
  for (const point of stored.parse(rows)) {
    const list = byVideo.get(point.videoId);
    if (list) list.push(point);
    else byVideo.set(point.videoId, [point]);
  }
  return new Map([...byVideo].map(([id, points]) => [id, toHistoryPoints(points, seenUntil.get(id) ?? null)]));
}
