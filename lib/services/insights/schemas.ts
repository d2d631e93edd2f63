import { z } from "zod";
import { count, periodDto, periodQuery } from "@/lib/services/metrics/schemas";
import { pageOf, pageQuery, sortQuery } from "@/lib/services/paging/schemas";
import { timeZone } from "@/lib/services/workspaces/schemas";
import { Platform, VideoKind } from "@/prisma/generated/enums";

const watchedQuery = { platform: z.enum(Platform).optional(), bloggerId: z.uuid().optional() };

export const insightsQuery = periodQuery.extend(watchedQuery);
export type InsightsQuery = z.output<typeof insightsQuery>;

const rate = z.number().nullable();

const performance = {
  videos: z.int().describe("Published inside the period."),
  measured: z.int().describe("Of these, how many can be compared with others of their account."),
  medianRatio: rate.describe(
    "Median of the videos' views ÷ the median of their account's videos of comparable age; 1 is as usual. null where none can be compared.",
  ),
};
export type Performance = z.output<z.ZodObject<typeof performance>>;

export const timesQuery = insightsQuery.extend({
  timeZone: timeZone.optional().describe("Where the clock hangs; without it, the workspace's zone."),
});
export type TimesQuery = z.output<typeof timesQuery>;

const weekday = z.int().min(1).max(7).describe("1 is Monday, 7 is Sunday.");
const hour = z.int().min(0).max(23);

export const timesDto = z.object({
  period: periodDto,
  timeZone: z.string().describe("In which weekday and hour are told."),
  minSamples: z.int().describe("Fewer measured videos than this are no basis for a conclusion."),
  ...performance,
  cells: z
    .array(z.object({ weekday, hour, ...performance }))
    .describe("Hours of the week in which something came out."),
  weekdays: z.array(z.object({ weekday, ...performance })),
  hours: z.array(z.object({ hour, ...performance })),
  dataThrough: z.iso.datetime({ offset: true }).nullable(),
  sources: z.array(z.string()),
});
export type TimesDto = z.output<typeof timesDto>;

const engaged = {
  ...performance,
  engagementRate: rate.describe("(likes + comments + shares) ÷ views, over videos with views and likes known."),
};

const format = {
  ...engaged,
  engagementVideos: z.int().describe("Videos in engagementRate."),
  engagementRateByFollowers: rate.describe(
    "Per video (likes + comments + shares) ÷ followers at its publication (last count before it), averaged.",
  ),
  engagementByFollowersVideos: z.int().describe("Videos in engagementRateByFollowers."),
};
export type FormatFigures = z.output<z.ZodObject<typeof format>>;

export const formatsDto = z.object({
  period: periodDto,
  minSamples: z.int(),
  total: z.object(format),
  platforms: z.array(z.object({ platform: z.enum(Platform), ...format })),
  kinds: z.array(z.object({ kind: z.enum(VideoKind), ...format })),
  durations: z
    .array(
      z.object({
        fromSec: z.int().nullable().describe("null: the duration is not known."),
        toSec: z.int().nullable().describe("First length that is not part of the band; null: no end."),
        ...format,
      }),
    )
    .describe("Photos and carousels have no duration and are not part of it."),
});
export type FormatsDto = z.output<typeof formatsDto>;

export const HASHTAG_SORTS = ["videos", "bloggers", "medianRatio", "engagementRate", "tag"] as const;
export type HashtagSort = (typeof HASHTAG_SORTS)[number];

export const hashtagsQuery = insightsQuery.extend({
  ...pageQuery.shape,
  q: z.string().trim().max(100).optional().describe("Part of the hashtag, with or without #."),
  sort: sortQuery(HASHTAG_SORTS, "-videos"),
});
export type HashtagsQuery = z.output<typeof hashtagsQuery>;

export const hashtagDto = z.object({
  tag: z.string().describe("In lower case, without #."),
  bloggers: z.int().describe("Bloggers of the workspace with such a video."),
  ...engaged,
});
export type HashtagDto = z.output<typeof hashtagDto>;

export const hashtagsPage = pageOf(hashtagDto);
export type HashtagsPage = z.output<typeof hashtagsPage>;

export const milestonesQuery = z.object({
  weekStart: z.coerce
    .number()
    .int()
    .min(1)
    .max(7)
    .default(1)
    .describe("First day of a week: 1 is Monday, 7 is Sunday."),
});
export type MilestonesQuery = z.output<typeof milestonesQuery>;

const time = z.iso.datetime({ offset: true });

export const milestoneDto = z.object({
  subject: z.enum(["followers", "views", "videoViews"]).describe("views: of all videos, where the platform tells it."),
  platform: z.enum(Platform),
  profileId: z.string(),
  profileTitle: z.string().nullable(),
  video: z.object({ id: z.string(), title: z.string() }).nullable(),
  mark: count,
  value: count.describe("At the first look that had reached the mark."),
  after: time.describe("The last look below the mark."),
  by: time.describe("The first look that had reached it."),
});
export type MilestoneDto = z.output<typeof milestoneDto>;

const streak = z
  .object({
    length: z.int(),
    from: z.iso.date(),
    to: z.iso.date().describe("The day after the last one."),
  })
  .nullable();
const streaks = z.object({ current: streak, longest: streak });
export type StreaksDto = z.output<typeof streaks>;

export const milestonesDto = z.object({
  milestones: z.array(milestoneDto).describe("Newest first; only what was seen to pass between two looks."),
  posting: z.object({
    timeZone: z.string(),
    posts: z.int().describe("Known posts, over all accounts of the blogger."),
    since: z.iso.date().nullable().describe("Day of the oldest known post: before it nothing is known."),
    days: streaks,
    weeks: streaks,
  }),
});
export type MilestonesDto = z.output<typeof milestonesDto>;
