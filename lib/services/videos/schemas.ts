import { z } from "zod";
import { nullableCount, periodQuery } from "@/lib/services/metrics/schemas";
import { pageOf, pageQuery, sortQuery } from "@/lib/services/paging/schemas";
import { Platform, Quality, VideoAvailability, VideoKind } from "@/prisma/generated/enums";

const time = z.iso.datetime({ offset: true });

export const VIDEO_SORTS = [
  "views",
  "gainedViews",
  "publishedAt",
  "likes",
  "comments",
  "engagementRate",
  "durationSec",
  "title",
] as const;
export type VideoSort = (typeof VIDEO_SORTS)[number];

const filters = {
  ...pageQuery.shape,
  ...periodQuery.shape,
  q: z.string().trim().max(200).optional().describe("Part of the title."),
  kind: z.enum(VideoKind).optional(),
  platform: z.enum(Platform).optional(),
  publishedWithin: z.stringbool().default(false).describe("Only videos published inside the period."),
  sort: sortQuery(VIDEO_SORTS, "-publishedAt"),
};

export const bloggerVideosQuery = z.object(filters);
export const videosQuery = z.object({ ...filters, bloggerId: z.uuid().optional() });
export type VideosQuery = z.output<typeof videosQuery>;

export const videoParams = z.object({ id: z.uuid() });

export const videoDto = z.object({
  id: z.string(),
  platform: z.enum(Platform),
  platformVideoId: z.string(),
  kind: z.enum(VideoKind),
  title: z.string(),
  url: z.string(),
  thumbnailUrl: z.string().nullable().describe("served by us"),
  publishedAt: time.nullable(),
  durationSec: z.int().nullable(),
  availability: z.enum(VideoAvailability),
  views: nullableCount,
  likes: nullableCount,
  comments: nullableCount,
  shares: nullableCount,
  gainedViews: nullableCount.describe("Within the period; by default the last 28 days."),
  engagementRate: z.number().nullable(),
  observedAt: time.nullable(),
  source: z.string().nullable(),
  quality: z.enum(Quality).nullable(),
  profileId: z.string(),
  profileTitle: z.string().nullable(),
  bloggers: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type VideoDto = z.output<typeof videoDto>;

export const videosPage = pageOf(videoDto);
export type VideosPage = z.output<typeof videosPage>;

export const videoDetailDto = videoDto.extend({
  description: z.string().nullable(),
  tags: z.array(z.string()),
  music: z.string().nullable().describe("The track and who made it, where the platform tells."),
  kindMethod: z.string().nullable().describe("How the kind was found out."),
  firstObservedAt: time.nullable(),
  lastChangedAt: time.nullable(),
  availabilityAt: time.nullable(),
  favorites: nullableCount,
});
export type VideoDetailDto = z.output<typeof videoDetailDto>;
