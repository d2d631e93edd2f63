import { z } from "zod";
import { GRANULARITIES } from "@/lib/analytics/buckets";
import { Platform, Quality, VideoKind } from "@/prisma/generated/enums";

/** A counter in an answer: a JSON number while a double holds it exactly, a decimal string beyond. */
export const count = z
  .union([z.int(), z.string().regex(/^-?\d+$/)])
  .describe("An integer; written as a decimal string where it would pass 2^53-1.");

/** `null` is unknown or hidden, never 0. */
export const nullableCount = count.nullable();

const time = z.iso.datetime({ offset: true });
const rate = z.number().nullable();

/** Civil days of the workspace's zone; without them, the last 28 days, today included. */
export const periodQuery = z.object({
  from: z.iso.date().optional().describe("First day, in the workspace's time zone."),
  to: z.iso
    .date()
    .optional()
    .describe("The day after the last one. Without from and to: the last 28 days, today included."),
});
export type PeriodQuery = z.output<typeof periodQuery>;

const watchedQuery = { platform: z.enum(Platform).optional(), bloggerId: z.uuid().optional() };

export const statsQuery = periodQuery.extend(watchedQuery);
export type StatsQuery = z.output<typeof statsQuery>;

export const periodDto = z.object({ from: z.iso.date(), to: z.iso.date(), timeZone: z.string() });

export const totalsDto = z.object({
  profiles: z.int().describe("Watched profiles."),
  videos: z.int().describe("Published inside the period."),
  videosTracked: z.int().describe("Known at the end of the period."),
  views: nullableCount.describe("Last observation before the end, summed over videos."),
  likes: nullableCount,
  comments: nullableCount,
  shares: nullableCount,
  favorites: nullableCount,
  followers: nullableCount,
  gainedViews: nullableCount.describe("Growth within the period; falls count as negative."),
  gainedLikes: nullableCount,
  gainedComments: nullableCount,
  gainedShares: nullableCount,
  engagementRate: rate.describe("(likes + comments + shares) ÷ views, over videos with views and likes known."),
  engagementRateByFollowers: rate.describe(
    "The same numerator per video ÷ followers at its publication, averaged over videos where both are known.",
  ),
});
export type TotalsDto = z.output<typeof totalsDto>;

export const statsDto = z.object({
  period: periodDto,
  totals: totalsDto,
  previous: totalsDto.extend({ from: z.iso.date(), to: z.iso.date() }),
  platforms: z.array(
    totalsDto.extend({ platform: z.enum(Platform), dataThrough: time.nullable(), sources: z.array(z.string()) }),
  ),
  dataThrough: time.nullable().describe("The newest observation that took part."),
  sources: z.array(z.string()),
});
export type StatsDto = z.output<typeof statsDto>;

export const SERIES_METRICS = [
  "views",
  "gainedViews",
  "likes",
  "comments",
  "engagementRate",
  "videos",
  "followers",
] as const;
export type SeriesMetric = (typeof SERIES_METRICS)[number];

/** Of series by week. */
export const weekStartQuery = {
  weekStart: z.coerce
    .number()
    .int()
    .min(1)
    .max(7)
    .optional()
    .describe("First day of a week, 1 Monday to 7 Sunday; Monday unless told."),
};

export const timeseriesQuery = statsQuery.extend({
  ...weekStartQuery,
  granularity: z.enum(GRANULARITIES).default("day"),
  metric: z.enum(SERIES_METRICS).default("views"),
  groupBy: z.enum(["platform"]).optional(),
});
export type TimeseriesQuery = z.output<typeof timeseriesQuery>;

export const seriesPoint = z.object({
  date: z.iso.date().describe("First civil day of the bucket."),
  start: time,
  end: time,
  value: z
    .union([count, z.number()])
    .nullable()
    .describe("null where nothing was observed in or carried into the bucket."),
  observed: z.boolean().describe("false: carried from before; draw a gap."),
});
export type SeriesPoint = z.output<typeof seriesPoint>;

export const timeseriesDto = z.object({
  period: periodDto,
  granularity: z.enum(GRANULARITIES),
  metric: z.enum(SERIES_METRICS),
  series: z.array(z.object({ key: z.string(), platform: z.enum(Platform).nullable(), points: z.array(seriesPoint) })),
  dataThrough: time.nullable(),
  sources: z.array(z.string()),
});
export type TimeseriesDto = z.output<typeof timeseriesDto>;

export const historyPoint = z.object({
  observedAt: time,
  views: nullableCount,
  likes: nullableCount,
  comments: nullableCount,
  shares: nullableCount,
  favorites: nullableCount,
  source: z.string(),
  quality: z.enum(Quality),
  confirmed: z.boolean().describe("true: the numbers of the point before were seen again, unchanged."),
});
export type HistoryPoint = z.output<typeof historyPoint>;

export const videoHistoryDto = z.object({
  videoId: z.string(),
  publishedAt: time.nullable(),
  points: z.array(historyPoint),
});
export type VideoHistoryDto = z.output<typeof videoHistoryDto>;

/** The figures of one blogger in tables. */
export const bloggerAggregate = z.object({
  videoCount: z.int().describe("Videos with known numbers."),
  views: nullableCount,
  likes: nullableCount,
  comments: nullableCount,
  shares: nullableCount,
  followers: nullableCount,
  engagementRate: rate,
  lastParsedAt: time.nullable(),
  dataThrough: time.nullable(),
  gainedViews: nullableCount.describe("Gained in the last 28 days."),
  sparkline: z
    .array(nullableCount)
    .describe("Gained views of each of the last 28 civil days; null where not observed."),
});
export type BloggerAggregate = z.output<typeof bloggerAggregate>;

export const topQuery = statsQuery.extend({ limit: z.coerce.number().int().min(1).max(50).default(10) });
export type TopQuery = z.output<typeof topQuery>;

export const topVideosDto = z.object({
  period: periodDto,
  items: z.array(
    z.object({
      id: z.string(),
      platform: z.enum(Platform),
      platformVideoId: z.string(),
      kind: z.enum(VideoKind),
      title: z.string(),
      url: z.string(),
      thumbnailUrl: z.string().nullable(),
      publishedAt: time.nullable(),
      bloggerId: z.string(),
      bloggerName: z.string(),
      views: nullableCount,
      likes: nullableCount,
      comments: nullableCount,
      gainedViews: nullableCount,
      engagementRate: rate,
      observedAt: time,
      source: z.string(),
    }),
  ),
});
export type TopVideosDto = z.output<typeof topVideosDto>;

export const moversDto = z.object({
  period: periodDto,
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      platforms: z.array(z.enum(Platform)),
      avatarUrl: z.string().nullable(),
      gainedViews: count,
      previousGainedViews: nullableCount,
      change: z.number().nullable().describe("Against the period before; null where there is nothing to compare with."),
      sparkline: z.array(nullableCount),
    }),
  ),
});
export type MoversDto = z.output<typeof moversDto>;
