import { z } from "zod";
import { GRANULARITIES } from "@/lib/analytics/buckets";
import {
  periodDto,
  periodQuery,
  SERIES_METRICS,
  seriesPoint,
  totalsDto,
  weekStartQuery,
} from "@/lib/services/metrics/schemas";
import { Platform } from "@/prisma/generated/enums";

export const MAX_COMPARED = 10;
/** Per blogger; more would cost more than they change a median. */
export const MAX_COURSES = 100;

export const ALIGNMENTS = ["date", "age"] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export const COMPARE_METRICS = SERIES_METRICS.filter((metric) => metric !== "videos");
export type CompareMetric = (typeof COMPARE_METRICS)[number];

/** What a single video has at an age. */
export const AGE_METRICS = ["views", "likes", "comments", "engagementRate"] as const;
export type AgeMetric = (typeof AGE_METRICS)[number];
export const isAgeMetric = (metric: string): metric is AgeMetric => AGE_METRICS.some((known) => known === metric);

const bloggerIds = z
  .union([z.string(), z.array(z.string())])
  .default("")
  .transform((given) => {
    const ids = [given].flat().flatMap((text) => text.split(","));
    return [...new Set(ids.map((id) => id.trim().toLowerCase()).filter(Boolean))];
  })
  .pipe(z.array(z.uuid()).max(MAX_COMPARED, `At most ${MAX_COMPARED} bloggers can be compared at once.`))
  .describe(`Up to ${MAX_COMPARED} ids of bloggers, separated by commas.`);

export const compareQuery = periodQuery
  .extend({
    bloggerIds,
    platform: z.enum(Platform).optional(),
    metric: z.enum(COMPARE_METRICS).default("views"),
    align: z
      .enum(ALIGNMENTS)
      .default("date")
      .describe("date: over the period. age: the median video of the period by days since its publication."),
    granularity: z.enum(GRANULARITIES).default("day").describe("Of the series by date."),
    ...weekStartQuery,
  })
  .refine((query) => query.align === "date" || isAgeMetric(query.metric), {
    path: ["metric"],
    message: `By age of the video there are only ${AGE_METRICS.join(", ")}.`,
  });
export type CompareQuery = z.output<typeof compareQuery>;

const time = z.iso.datetime({ offset: true });
const amount = z.number().nullable();

const courseStep = z.object({
  ageDays: z.int(),
  median: amount.describe("null with fewer videos than `minimum`."),
  lower: amount.describe("A quarter of the videos had fewer."),
  upper: amount.describe("A quarter had more."),
  samples: z.int().describe("Videos whose number at that age is known."),
});
export type CourseStep = z.output<typeof courseStep>;

const course = z.object({
  videos: z.int().describe(`Published in the period and followed; of more than ${MAX_COURSES}, the newest.`),
  steps: z.array(courseStep),
});
export type CourseDto = z.output<typeof course>;

const comparedTotals = totalsDto
  .pick({
    videos: true,
    videosTracked: true,
    views: true,
    gainedViews: true,
    likes: true,
    comments: true,
    followers: true,
    engagementRate: true,
  })
  .extend({
    medianViews: amount.describe("Of the videos published in the period, as known at its end."),
    medianViewsOf: z.int().describe("Videos in that median."),
    videosPerWeek: amount.describe("Published in the period, per seven days of it that have begun."),
  });

const comparedBlogger = z.object({
  id: z.string(),
  name: z.string(),
  platforms: z.array(z.enum(Platform)),
  avatarUrl: z.string().nullable(),
  totals: comparedTotals,
  points: z.array(seriesPoint).nullable().describe("By date; null by age."),
  course: course.nullable().describe("By age of the video; null by date."),
  dataThrough: time.nullable(),
  sources: z.array(z.string()),
});
export type ComparedBlogger = z.output<typeof comparedBlogger>;

export const compareDto = z.object({
  period: periodDto,
  align: z.enum(ALIGNMENTS),
  metric: z.enum(COMPARE_METRICS),
  granularity: z.enum(GRANULARITIES),
  minimum: z.int().describe("With fewer videos at an age there is no median."),
  bloggers: z.array(comparedBlogger).describe("In the order of the request."),
});
export type CompareDto = z.output<typeof compareDto>;
