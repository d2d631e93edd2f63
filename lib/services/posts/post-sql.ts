import "server-only";
import { z } from "zod";
import { imageUrl } from "@/lib/services/images/image-url";
import { toCount } from "@/lib/services/metrics/count";
import { ratio } from "@/lib/services/metrics/to-totals-dto";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { videoLinks } from "@/lib/services/uploads/video-links";
import { Prisma } from "@/prisma/generated/client";
import { PrivacyStatus, Quality, VideoKind } from "@/prisma/generated/enums";
import type { PostDto } from "./schemas";

const known = z.bigint().nullable();

export const postRow = z.object({
  id: z.string(),
  channelId: z.string(),
  channelTitle: z.string(),
  channelThumbnail: z.string().nullable(),
  uploadId: z.string().nullable(),
  videoId: z.string(),
  youtubeId: z.string(),
  title: z.string(),
  thumbnailUrl: z.string().nullable(),
  kind: z.enum(VideoKind),
  durationSec: z.int().nullable(),
  privacyStatus: z.enum(PrivacyStatus),
  publishedAt: z.date().nullable(),
  goneAt: z.date().nullable(),
  views: known,
  likes: known,
  comments: known,
  shares: known,
  observedAt: z.date().nullable(),
  source: z.string().nullable(),
  quality: z.enum(Quality).nullable(),
});

/** Columns of `postRow`, from what `postTables` joins. */
export const postColumns = Prisma.sql`p.id::text, c.id::text AS "channelId", c.title AS "channelTitle",
  c."thumbnailUrl" AS "channelThumbnail", p."uploadId"::text, v.id::text AS "videoId", p."youtubeId", p.title,
  v."thumbnailUrl", v.kind::text, v."durationSec", p."privacyStatus"::text, p."publishedAt", p."goneAt",
  g.views, g.likes, g.comments, g.shares, g."lastObservedAt" AS "observedAt", g.source, g.quality::text`;

/** A workspace's posts `p` with channel `c`, video `v` and its newest state `g`: the shared one or the workspace's own. */
export const postTables = (workspaceId: string): Prisma.Sql => Prisma.sql`
  FROM "Post" p
  JOIN "Channel" c ON c.id = p."channelId"
  JOIN "Video" v ON v.id = p."videoId"
  LEFT JOIN LATERAL (
    SELECT s.* FROM "VideoState" s
    WHERE s."videoId" = v.id AND s.scope IN (${workspaceId}::uuid, ${SHARED_SCOPE}::uuid)
    ORDER BY s."lastObservedAt" DESC, s.scope DESC LIMIT 1) g ON true`;

export function toPostDto(row: z.output<typeof postRow>): PostDto {
  const { likes, comments, shares, views } = row;
  return {
    id: row.id,
    channel: { id: row.channelId, title: row.channelTitle, thumbnailUrl: imageUrl(row.channelThumbnail, 64) },
    uploadId: row.uploadId,
    videoId: row.videoId,
    youtubeVideoId: row.youtubeId,
    title: row.title,
    ...videoLinks(row.youtubeId),
    thumbnailUrl: imageUrl(row.thumbnailUrl, 320),
    kind: row.kind,
    durationSec: row.durationSec,
    privacyStatus: row.privacyStatus,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    goneAt: row.goneAt?.toISOString() ?? null,
    views: toCount(views),
    likes: toCount(likes),
    comments: toCount(comments),
    engagementRate: likes === null ? null : ratio(likes + (comments ?? 0n) + (shares ?? 0n), views),
    observedAt: row.observedAt?.toISOString() ?? null,
    source: row.source,
    quality: row.quality,
  };
}
