import "server-only";
import { z } from "zod";
import { periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { imageUrl } from "@/lib/services/images/image-url";
import { Prisma } from "@/prisma/generated/client";
import { Platform, VideoKind } from "@/prisma/generated/enums";
import { toCount } from "./count";
import { lastTold } from "./metric-sql";
import { requireBlogger } from "./require-blogger";
import { resolvePeriod } from "./resolve-period";
import type { TopQuery, TopVideosDto } from "./schemas";
import { ratio } from "./to-totals-dto";
import { watchedProfiles } from "./watched-profiles";

const known = z.bigint().nullable();
const topVideo = z.object({
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
  gainedViews: known,
  observedAt: z.date(),
  source: z.string(),
});

const bound = (at: Date) => Prisma.sql`${at}::timestamptz`;

/** The videos that gained the most views within a period, with their latest numbers. */
export async function topVideos(ctx: Ctx, query: TopQuery): Promise<TopVideosDto> {
  await requireBlogger(ctx, query.bloggerId);
  const period = resolvePeriod(ctx, query);
  const { from, to } = periodBounds(period);
  const rows = await ctx.db.$queryRaw`
    WITH watched AS MATERIALIZED (${watchedProfiles(ctx.workspaceId, query)}),
    gained AS (
      SELECT g.scope, g."videoId",
        CASE WHEN g."lastChangedAt" < ${to}::timestamptz THEN g.views ELSE ${lastTold("views", bound(to))} END - CASE
          WHEN g."firstViewsAt" < ${from}::timestamptz THEN ${lastTold("views", bound(from))}
          WHEN v."publishedAt" >= ${from}::timestamptz THEN 0 ELSE g."firstViews" END AS gain
      FROM watched w
      JOIN "VideoState" g ON g.scope = w.scope AND g."profileId" = w."profileId"
        AND g."lastChangedAt" >= ${from}::timestamptz AND g."firstViewsAt" < ${to}::timestamptz
      JOIN "Video" v ON v.id = g."videoId"
      ORDER BY gain DESC NULLS LAST LIMIT ${query.limit})
    SELECT v.id, v.platform, v."platformVideoId", v.kind, v.title, v.url, v."thumbnailUrl", v."publishedAt",
      b.id AS "bloggerId", b.name AS "bloggerName", s.views, s.likes, s.comments, s.shares, g.gain AS "gainedViews",
      s."lastObservedAt" AS "observedAt", s.source
    FROM gained g JOIN "Video" v ON v.id = g."videoId"
    JOIN "VideoState" s ON s.scope = g.scope AND s."videoId" = g."videoId"
    CROSS JOIN LATERAL (
      SELECT b.id, b.name FROM "Subscription" sub JOIN "Blogger" b ON b.id = sub."bloggerId" AND b."deletedAt" IS NULL
      WHERE sub."workspaceId" = ${ctx.workspaceId}::uuid AND sub."profileId" = v."profileId"
      ORDER BY sub."createdAt" LIMIT 1) b
    ORDER BY g.gain DESC, v.id`;
  const items = z.array(topVideo).parse(rows);
  return {
    period,
    items: items.map(({ shares, ...row }) => ({
      ...row,
      thumbnailUrl: imageUrl(row.thumbnailUrl, 320),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      observedAt: row.observedAt.toISOString(),
      views: toCount(row.views),
      likes: toCount(row.likes),
      comments: toCount(row.comments),
      gainedViews: toCount(row.gainedViews),
      engagementRate: row.likes === null ? null : ratio(row.likes + (row.comments ?? 0n) + (shares ?? 0n), row.views),
    })),
  };
}
