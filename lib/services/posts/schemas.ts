import { z } from "zod";
import { historyPoint, nullableCount } from "@/lib/services/metrics/schemas";
import { pageOf, pageQuery, sortQuery } from "@/lib/services/paging/schemas";
import { PrivacyStatus, Quality, VideoKind } from "@/prisma/generated/enums";

const time = z.iso.datetime({ offset: true });

export const POST_SORTS = ["publishedAt", "views", "likes", "comments", "title"] as const;
export type PostSort = (typeof POST_SORTS)[number];

export const postsQuery = pageQuery.extend({
  channelId: z.uuid().optional(),
  q: z.string().trim().max(200).optional().describe("Part of the title."),
  sort: sortQuery(POST_SORTS, "-publishedAt"),
});
export type PostsQuery = z.output<typeof postsQuery>;

export const postParams = z.object({ id: z.uuid() });

export const postDto = z.object({
  id: z.string(),
  channel: z.object({ id: z.string(), title: z.string(), thumbnailUrl: z.string().nullable() }),
  uploadId: z.string().nullable().describe("The upload that made it, with its evidence."),
  videoId: z.string(),
  youtubeVideoId: z.string(),
  title: z.string(),
  videoUrl: z.string(),
  studioUrl: z.string(),
  thumbnailUrl: z.string().nullable(),
  kind: z.enum(VideoKind),
  durationSec: z.int().nullable(),
  privacyStatus: z.enum(PrivacyStatus),
  publishedAt: time.nullable().describe("null: it lies at YouTube and waits for its time."),
  goneAt: time.nullable().describe("Since when it is no longer there."),
  views: nullableCount,
  likes: nullableCount,
  comments: nullableCount,
  engagementRate: z.number().nullable(),
  observedAt: time.nullable(),
  source: z.string().nullable(),
  quality: z.enum(Quality).nullable(),
});
export type PostDto = z.output<typeof postDto>;

export const postsPage = pageOf(postDto);
export type PostsPage = z.output<typeof postsPage>;

const amount = z.number().nullable();

export const postStatsDto = z.object({
  postId: z.string(),
  publishedAt: time.nullable(),
  points: z.array(historyPoint).describe("Every known point since publication, oldest first."),
  usual: z
    .object({
      kind: z.enum(VideoKind),
      videos: z.int().describe("Earlier videos of the channel, of the same kind, that could be compared with."),
      minimum: z.int().describe("With fewer at an age there is no usual value."),
      steps: z.array(
        z.object({
          ageHours: z.number(),
          views: amount.describe("This post's at that age; null where nobody looked near it."),
          median: amount,
          lower: amount.describe("A quarter of the videos had fewer."),
          upper: amount.describe("A quarter had more."),
          samples: z.int(),
        }),
      ),
    })
    .describe("What the channel's earlier videos had at the same age."),
  standing: z
    .object({ ageHours: z.number(), views: z.number(), median: z.number(), ratio: amount, samples: z.int() })
    .nullable()
    .describe("Against the usual at the age of the last look; null: not enough data."),
});
export type PostStatsDto = z.output<typeof postStatsDto>;
