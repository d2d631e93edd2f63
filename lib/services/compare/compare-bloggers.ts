import "server-only";
import { MIN_SAMPLES } from "@/lib/analytics/age-curve";
import type { Ctx } from "@/lib/services/context";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";
import { chooseBloggers } from "./choose-bloggers";
import { readAgeCourses } from "./read-age-courses";
import { readBloggerFigures } from "./read-blogger-figures";
import { readMedianViews } from "./read-median-views";
import { type CompareDto, type CompareQuery, isAgeMetric } from "./schemas";

/** Up to ten bloggers side by side: their figures of a period, and one metric by date or by the age of their videos. */
export async function compareBloggers(ctx: Ctx, query: CompareQuery): Promise<CompareDto> {
  const { bloggerIds, metric, align, granularity, platform } = query;
  const period = resolvePeriod(ctx, query);
  const chosen = await chooseBloggers(ctx, bloggerIds);
  const filter = { ids: bloggerIds, platform };
  const [medians, courses, figures] = await Promise.all([
    readMedianViews(ctx, filter, period),
    align === "age" && isAgeMetric(metric) ? readAgeCourses(ctx, filter, period, metric) : null,
    Promise.all(
      chosen.map(async (blogger) => ({
        ...blogger,
        ...(await readBloggerFigures(ctx, { bloggerId: blogger.id, platform }, period, query)),
      })),
    ),
  ]);
  return {
    period,
    align,
    metric,
    granularity,
    minimum: MIN_SAMPLES,
    bloggers: figures.map(({ totals, ...blogger }) => {
      const median = medians.get(blogger.id);
      return {
        ...blogger,
        totals: { ...totals, medianViews: median?.median ?? null, medianViewsOf: median?.videos ?? 0 },
        course: courses?.get(blogger.id) ?? null,
      };
    }),
  };
}
