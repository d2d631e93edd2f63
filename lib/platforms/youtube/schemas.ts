import { z } from "zod";

/** uint64 as the Data API writes it: a decimal string. Absent or null is unknown. */
const count = z
  .union([z.string().regex(/^\d+$/), z.number().int().nonnegative()])
  .transform((text) => BigInt(text))
  .nullish()
  .transform((value) => value ?? null);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const instant = z
  .string()
  .nullish()
  .transform((value) => (value && !Number.isNaN(Date.parse(value)) ? new Date(value) : null));

const thumbnail = z.object({ url: z.string() }).nullish();
const thumbnails = z
  .object({
    default: thumbnail,
    medium: thumbnail,
    high: thumbnail,
    standard: thumbnail,
    maxres: thumbnail,
  })
  .nullish();

const page = { etag: text, nextPageToken: text };

export const channelItem = z.object({
  id: z.string(),
  snippet: z
    .object({ title: text, description: text, customUrl: text, publishedAt: instant, country: text, thumbnails })
    .nullish(),
  contentDetails: z.object({ relatedPlaylists: z.object({ uploads: text }).nullish() }).nullish(),
  statistics: z
    .object({
      viewCount: count,
      subscriberCount: count,
      videoCount: count,
      hiddenSubscriberCount: z.boolean().nullish(),
    })
    .nullish(),
  status: z.object({ privacyStatus: text }).nullish(),
});
export const channelList = z.object({ ...page, items: z.array(channelItem).default([]) });
export type ChannelItem = z.output<typeof channelItem>;

export const playlistItem = z.object({
  snippet: z.object({ title: text, resourceId: z.object({ videoId: text }).nullish() }).nullish(),
  contentDetails: z.object({ videoId: text, videoPublishedAt: instant }).nullish(),
  status: z.object({ privacyStatus: text }).nullish(),
});
export const playlistItemList = z.object({ ...page, items: z.array(playlistItem).default([]) });
export type PlaylistItem = z.output<typeof playlistItem>;

export const ownerList = z.object({
  items: z.array(z.object({ id: z.string(), snippet: z.object({ channelId: z.string() }) })).default([]),
});

export const videoItem = z.object({
  id: z.string(),
  etag: text,
  snippet: z.object({
    title: z.string(),
    description: text,
    publishedAt: instant,
    channelId: text,
    thumbnails,
    tags: z.array(z.string()).nullish(),
    categoryId: text,
    liveBroadcastContent: text,
  }),
  contentDetails: z.object({ duration: text }).nullish(),
  statistics: z.object({ viewCount: count, likeCount: count, commentCount: count, favoriteCount: count }).nullish(),
  status: z.object({ privacyStatus: text, uploadStatus: text, rejectionReason: text }).nullish(),
  liveStreamingDetails: z.object({ actualStartTime: text, actualEndTime: text, scheduledStartTime: text }).nullish(),
  player: z.object({ embedWidth: count, embedHeight: count }).nullish(),
});
export const videoList = z.object({ ...page, items: z.array(videoItem).default([]) });
export type VideoItem = z.output<typeof videoItem>;

export const videoStats = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        statistics: z.object({ viewCount: count, likeCount: count, commentCount: count }).nullish(),
      }),
    )
    .default([]),
});

export const searchItem = z.object({
  id: z.object({ videoId: text, channelId: text }),
  snippet: z.object({
    title: z.string(),
    description: text,
    publishedAt: instant,
    channelId: z.string(),
    channelTitle: text,
    liveBroadcastContent: text,
    thumbnails,
  }),
});
export type SearchItem = z.output<typeof searchItem>;
/** Rows that are no video and no channel are left out, not refused. */
export const searchList = z.object({
  nextPageToken: text,
  pageInfo: z.object({ totalResults: z.number().nullish() }).nullish(),
  items: z.array(searchItem.nullable().catch(null)).default([]),
});

/** Google's error body: `error` is usually an object, at times a bare string. */
export const errorBody = z.object({
  error: z.union([
    z.string(),
    z.object({
      message: z.string().optional(),
      status: z.string().optional(),
      errors: z
        .array(
          z.object({ reason: z.string().optional(), message: z.string().optional(), domain: z.string().optional() }),
        )
        .optional()
        .catch(undefined),
      details: z
        .array(z.object({ reason: z.string().optional() }))
        .optional()
        .catch(undefined),
    }),
  ]),
  error_description: z.string().optional(),
});
