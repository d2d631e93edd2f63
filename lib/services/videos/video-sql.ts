import "server-only";
import { z } from "zod";
import type { Bounds } from "@/lib/analytics/period";
import { imageUrl } from "@/lib/services/images/image-url";
import { toCount } from "@/lib/services/metrics/count";
import { lastTold } from "@/lib/services/metrics/metric-sql";
import { ratio } from "@/lib/services/metrics/to-totals-dto";
import { Prisma } from "@/prisma/generated/client";
import { Platform, Quality, VideoAvailability, VideoKind } from "@/prisma/generated/enums";
import type { VideoDto } from "./schemas";

const known = z.bigint().nullable();

export const videoRow = z.object({
  id: z.string(),
  platform: z.enum(Platform),
  platformVideoId: z.string(),
  kind: z.enum(VideoKind),
  title: z.string(),
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
  publishedAt: z.date().nullable(),
  durationSec: z.int().nullable(),
  availability: z.enum(VideoAvailability),
  views: known,
  likes: known,
  comments: known,
  shares: known,
  gainedViews: known,
  observedAt: z.date().nullable(),
  source: z.string().nullable(),
  quality: z.enum(Quality).nullable(),
  profileId: z.string(),
  profileTitle: z.string().nullable(),
  bloggers: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** Columns of `videoRow`, from `v` (Video), `g` (its VideoState, maybe absent), `p` (Profile) and `b` (bloggers). */
export function videoColumns(bounds: Bounds): Prisma.Sql {
  return Prisma.sql`v.id::text, v.platform::text, v."platformVideoId", v.kind::text, v.title, v.url, v."thumbnailUrl",
    v."publishedAt", v."durationSec", v.availability::text, g.views, g.likes, g.comments, g.shares,
    ${gainedViews(bounds)} AS "gainedViews", g."lastObservedAt" AS "observedAt", g.source, g.quality::text,
    p.id::text AS "profileId", p.title AS "profileTitle", b.bloggers`;
}

/** Joins `b`: the workspace's bloggers that have profile `p`, the first to watch it first. */
export function joinBloggers(workspaceId: string): Prisma.Sql {
  return Prisma.sql`CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) ORDER BY sub."createdAt"), '[]') AS bloggers
    FROM "Subscription" sub JOIN "Blogger" b ON b.id = sub."bloggerId" AND b."deletedAt" IS NULL
    WHERE sub."workspaceId" = ${workspaceId}::uuid AND sub."profileId" = p.id) b`;
}

/** Growth of video `g` within bounds (contract §6): unknown without any observation before the end. */
export function gainedViews({ from, to }: Bounds): Prisma.Sql {
  const at = (instant: Date) => Prisma.sql`${instant}::timestamptz`;
  return Prisma.sql`CASE WHEN g."firstViewsAt" IS NULL OR g."firstViewsAt" >= ${at(to)} THEN NULL
    WHEN g."lastChangedAt" < ${at(from)} THEN 0
    ELSE (CASE WHEN g."lastChangedAt" < ${at(to)} THEN g.views ELSE ${lastTold("views", at(to))} END)
      - (CASE WHEN g."firstViewsAt" < ${at(from)} THEN ${lastTold("views", at(from))}
          WHEN v."publishedAt" >= ${at(from)} THEN 0 ELSE g."firstViews" END)
    END::bigint`;
}

export function toVideoDto(row: z.output<typeof videoRow>): VideoDto {
  const { likes, comments, shares, views } = row;
  return {
    ...row,
    thumbnailUrl: imageUrl(row.thumbnailUrl, 320),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    observedAt: row.observedAt?.toISOString() ?? null,
    views: toCount(views),
    likes: toCount(likes),
    comments: toCount(comments),
    shares: toCount(shares),
    gainedViews: toCount(row.gainedViews),
    engagementRate: likes === null ? null : ratio(likes + (comments ?? 0n) + (shares ?? 0n), views),
  };
}
