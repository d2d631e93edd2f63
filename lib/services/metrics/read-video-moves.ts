import "server-only";
import { z } from "zod";
import { type Period, periodBounds, previousPeriod } from "@/lib/analytics/period";
import type { Direction, Ranking } from "@/lib/analytics/rank-moves";
import type { Ctx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import { Platform, VideoKind } from "@/prisma/generated/enums";
import { capitalised, gainBetween, joinStates } from "./metric-sql";
import type { GainedMetric } from "./points";
import { type WatchedFilter, watchedProfiles } from "./watched-profiles";

const known = z.bigint().nullable();
const videoMove = z.object({
  id: z.string(),
  platform: z.enum(Platform),
  platformVideoId: z.string(),
  kind: z.enum(VideoKind),
  title: z.string(),
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
  publishedAt: z.date().nullable(),
  bloggerId: z.string(),
  bloggerName: z.string(),
  views: known,
  likes: known,
  comments: known,
  shares: known,
  gained: known,
  previous: known,
  observedAt: z.date(),
  source: z.string(),
});
export type VideoMove = z.output<typeof videoMove>;

/** `direction` absent: all of them, the largest first. */
type Asked = { metric?: GainedMetric; by: Ranking; direction?: Direction; limit: number };

/**
 * The videos that moved farthest within a period, with what they gained in the equal period before it (null where they
 * were not known then) and their latest numbers. Only what changed since can have moved, so nothing else is looked at.
 */
export async function readVideoMoves(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  filter: WatchedFilter,
  period: Period,
  { metric = "views", by, direction, limit }: Asked,
): Promise<VideoMove[]> {
  const [now, before] = [periodBounds(period), periodBounds(previousPeriod(period))];
  const firstAt = Prisma.raw(`g."first${capitalised(metric)}At"`);
  const gained = gainBetween(metric, now);
  const previous = gainBetween(metric, before);
  const rank = by === "gain" ? gained : Prisma.sql`${gained} - (${previous})`;
  const [since, until] = by === "gain" ? [now.from, now.to] : [before.from, before.to];
  const order = direction === "down" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const sign =
    direction === undefined
      ? Prisma.empty
      : direction === "up"
        ? Prisma.sql`WHERE rank > 0`
        : Prisma.sql`WHERE rank < 0`;
  const rows = await ctx.db.$queryRaw`
    WITH watched AS MATERIALIZED (${watchedProfiles(ctx.workspaceId, filter)}),
    moved AS (
      SELECT g.scope, g."videoId", ${rank} AS rank
      FROM watched w ${joinStates} CROSS JOIN LATERAL (SELECT g."publishedAt") v
      WHERE g."lastChangedAt" >= ${since}::timestamptz AND g."lastObservedAt" >= ${now.from}::timestamptz
        AND ${firstAt} < ${until}::timestamptz),
    first AS (SELECT * FROM moved ${sign} ORDER BY rank ${order} NULLS LAST, "videoId" LIMIT ${limit})
    SELECT v.id, v.platform, v."platformVideoId", v.kind, v.title, v.url, v."thumbnailUrl", v."publishedAt",
      b.id AS "bloggerId", b.name AS "bloggerName", g.views, g.likes, g.comments, g.shares, ${gained} AS gained,
      ${previous} AS previous, g."lastObservedAt" AS "observedAt", g.source
    FROM first JOIN "Video" v ON v.id = first."videoId"
    JOIN "VideoState" g ON g.scope = first.scope AND g."videoId" = first."videoId"
    CROSS JOIN LATERAL (
      SELECT b.id, b.name FROM "Subscription" sub JOIN "Blogger" b ON b.id = sub."bloggerId" AND b."deletedAt" IS NULL
      WHERE sub."workspaceId" = ${ctx.workspaceId}::uuid AND sub."profileId" = v."profileId"
      ORDER BY sub."createdAt" LIMIT 1) b
    ORDER BY first.rank ${order}, v.id`;
  return z.array(videoMove).parse(rows);
}
