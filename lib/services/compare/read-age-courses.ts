import "server-only";
import { z } from "zod";
import { LONGEST_AGE } from "@/lib/analytics/age-curve";
import { type Period, periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { shared } from "@/lib/services/metrics/metric-sql";
import { type BloggerFilter, profilesOfBloggers } from "@/lib/services/metrics/watched-profiles";
import { readCourses } from "@/lib/services/posts/read-courses";
import { medianCourse } from "./median-course";
import { type AgeMetric, type CourseDto, MAX_COURSES } from "./schemas";

const DAY = 24 * 3_600_000;
const published = z.object({ bloggerId: z.string(), id: z.string(), publishedAt: z.date() });

/** Per blogger the median course of the videos published in a period, by days since their publication. */
export async function readAgeCourses(
  ctx: Ctx,
  filter: BloggerFilter,
  period: Period,
  metric: AgeMetric,
): Promise<Map<string, CourseDto>> {
  const { from, to } = periodBounds(period);
  const rows = await ctx.db.$queryRaw`
    WITH watched AS MATERIALIZED (${profilesOfBloggers(ctx.workspaceId, filter)}),
    ranked AS (
      SELECT w."bloggerId", v.id, v."publishedAt",
        row_number() OVER (PARTITION BY w."bloggerId" ORDER BY v."publishedAt" DESC, v.id) AS place
      FROM watched w
      JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
        AND v."publishedAt" >= ${from}::timestamptz AND v."publishedAt" < ${to}::timestamptz)
    SELECT "bloggerId", id, "publishedAt" FROM ranked WHERE place <= ${MAX_COURSES}`;
  const videos = z.array(published).parse(rows);
  const courses = await readCourses(ctx, [...new Map(videos.map((video) => [video.id, video])).values()]);
  const oldest = Math.min(LONGEST_AGE, ctx.now.getTime() - from.getTime());
  const ages = Array.from({ length: Math.max(0, Math.ceil(oldest / DAY)) + 1 }, (_, day) => day);
  const byBlogger = Map.groupBy(videos, ({ bloggerId }) => bloggerId);
  return new Map(
    (filter.ids ?? []).map((id) => {
      const followed = (byBlogger.get(id) ?? []).flatMap((video) => {
        const points = courses.get(video.id) ?? [];
        return points.length === 0 ? [] : [{ publishedAt: video.publishedAt, points }];
      });
      return [id, { videos: followed.length, steps: medianCourse(followed, ages, metric) }];
    }),
  );
}
