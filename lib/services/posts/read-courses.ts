import "server-only";
import { z } from "zod";
import { LONGEST_AGE } from "@/lib/analytics/age-curve";
import type { Ctx } from "@/lib/services/context";
import type { HistoryPoint } from "@/lib/services/metrics/schemas";
import { toHistoryPoints } from "@/lib/services/metrics/to-history-points";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Quality } from "@/prisma/generated/enums";

type Wanted = { id: string; publishedAt: Date /** also beyond the ages that are compared */; complete?: boolean };

const DAY = 24 * 3_600_000;
const known = z.bigint().nullable();
const stored = z.object({
  videoId: z.string(),
  scope: z.string(),
  observedAt: z.date(),
  previousSeenAt: z.date().nullable(),
  source: z.string(),
  quality: z.enum(Quality),
  views: known,
  likes: known,
  comments: known,
  shares: known,
  favorites: known,
});

/** The known points of videos since they came out, by video: what it sees of what all may see, and what it brought itself. */
export async function readCourses(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  videos: readonly Wanted[],
): Promise<Map<string, HistoryPoint[]>> {
  if (videos.length === 0) return new Map();
  const ids = videos.map(({ id }) => id);
  const from = videos.map(({ publishedAt }) => publishedAt.toISOString());
  const to = videos.map(({ publishedAt, complete }) =>
    complete ? "infinity" : new Date(publishedAt.getTime() + LONGEST_AGE + 2 * DAY).toISOString(),
  );
  const [states, rows] = await Promise.all([
    ctx.db.videoState.findMany({
      where: { scope: SHARED_SCOPE, videoId: { in: ids } },
      select: { videoId: true, lastObservedAt: true },
    }),
    ctx.db.$queryRaw`
      SELECT s."videoId", s.scope, s."observedAt", s."previousSeenAt", s.source, s.quality, s.views, s.likes, s.comments,
        s.shares, s.favorites
      FROM unnest(${ids}::uuid[], ${from}::timestamptz[], ${to}::timestamptz[]) AS wanted(id, "from", until)
      JOIN "VideoSnapshot" s ON s."videoId" = wanted.id AND s.scope IN (${SHARED_SCOPE}::uuid, ${ctx.workspaceId}::uuid)
        AND s."observedAt" >= wanted."from" AND s."observedAt" <= wanted.until
      LEFT JOIN "WorkspaceRetention" own ON own."workspaceId" = ${ctx.workspaceId}::uuid
      WHERE s.scope = ${ctx.workspaceId}::uuid OR own."sharedFrom" IS NULL OR s."observedAt" >= own."sharedFrom"
      ORDER BY s."observedAt", s.scope DESC`,
  ]);
  const seenUntil = new Map(states.map(({ videoId, lastObservedAt }) => [videoId, lastObservedAt]));
  const byVideo = Map.groupBy(z.array(stored).parse(rows), ({ videoId }) => videoId);
  return new Map(ids.map((id) => [id, toHistoryPoints(byVideo.get(id) ?? [], seenUntil.get(id) ?? null)]));
}
