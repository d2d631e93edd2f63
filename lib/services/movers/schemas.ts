import { z } from "zod";
import { DIRECTIONS, RANKINGS } from "@/lib/analytics/rank-moves";
import { asFile } from "@/lib/services/export/schemas";
import { nullableCount, periodDto, periodQuery } from "@/lib/services/metrics/schemas";
import { Platform } from "@/prisma/generated/enums";

export const MOVER_SUBJECTS = ["bloggers", "videos"] as const;
export type MoverSubject = (typeof MOVER_SUBJECTS)[number];

export const VIDEO_MOVER_METRICS = ["views", "likes", "comments"] as const;
export const MOVER_METRICS = [...VIDEO_MOVER_METRICS, "followers"] as const;
export type MoverMetric = (typeof MOVER_METRICS)[number];

const asked = periodQuery.extend({
  platform: z.enum(Platform).optional(),
  subject: z.enum(MOVER_SUBJECTS).default("bloggers"),
  metric: z.enum(MOVER_METRICS).default("views"),
  direction: z.enum(DIRECTIONS).default("up"),
  by: z
    .enum(RANKINGS)
    .default("change")
    .describe("change: against what was gained in the equal period before. gain: what was gained in this one."),
});
type Asked = { subject: MoverSubject; metric: MoverMetric };
const followersAreOfBloggers = (query: Asked) => query.subject === "bloggers" || query.metric !== "followers";
const noFollowers = { path: ["metric"], message: "A video has no followers: choose views, likes or comments." };

export const moversQuery = asked
  .extend({ limit: z.coerce.number().int().min(1).max(200).default(20) })
  .refine(followersAreOfBloggers, noFollowers);
export type MoversQuery = z.output<typeof moversQuery>;

/** The same as a file, which is not cut to a screen. */
export const moversFileQuery = asked.extend(asFile).refine(followersAreOfBloggers, noFollowers);

const time = z.iso.datetime({ offset: true });

const mover = z.object({
  id: z.string(),
  name: z.string().describe("Of the blogger, or the title of the video."),
  platforms: z.array(z.enum(Platform)),
  pictureUrl: z.string().nullable(),
  blogger: z.object({ id: z.string(), name: z.string() }).nullable().describe("Whose video it is."),
  publishedAt: time.nullable().describe("Of a video."),
  gained: nullableCount.describe("Within the period; falls count as negative."),
  previousGained: nullableCount.describe("Within the equal period before; null where it was not known then."),
  difference: nullableCount.describe("gained − previousGained."),
  change: z
    .number()
    .nullable()
    .describe("difference ÷ |previousGained|; null where that is unknown or nothing was gained."),
  sparkline: z.array(nullableCount).nullable().describe("Of a blogger: the gain of each civil day."),
});
export type MoverDto = z.output<typeof mover>;

export const moversDto = z.object({
  period: periodDto,
  previous: z.object({ from: z.iso.date(), to: z.iso.date() }),
  items: z.array(mover),
  considered: z.int().describe("Bloggers or videos of the filter."),
  unknown: z.int().describe("Of these, left out because what they gained, or gained before, is not known."),
  dataThrough: time.nullable(),
  sources: z.array(z.string()),
});
export type MoversDto = z.output<typeof moversDto>;
