import "server-only";
import { z } from "zod";
import { type Period, periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { shared, valueAt } from "@/lib/services/metrics/metric-sql";
import { type BloggerFilter, profilesOfBloggers } from "@/lib/services/metrics/watched-profiles";

const median = z.object({ bloggerId: z.string(), median: z.number().nullable(), videos: z.number() });

/** Per blogger the median views of the videos published in a period, as they were known at its end, and of how many videos. */
export async function readMedianViews(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  filter: BloggerFilter,
  period: Period,
): Promise<Map<string, z.output<typeof median>>> {
  const { from, to } = periodBounds(period);
  const rows = await ctx.db.$queryRaw`
    WITH watched AS MATERIALIZED (${profilesOfBloggers(ctx.workspaceId, filter)}),
    published AS (
      SELECT w."bloggerId", ${valueAt("views", to)} AS views
      FROM watched w
      JOIN "Video" v ON v."profileId" = w."profileId" AND v.scope IN (w.scope, ${shared})
        AND v."publishedAt" >= ${from}::timestamptz AND v."publishedAt" < ${to}::timestamptz
      JOIN "VideoState" g ON g.scope = w.scope AND g."videoId" = v.id AND g."firstObservedAt" < ${to}::timestamptz)
    SELECT "bloggerId", percentile_cont(0.5) WITHIN GROUP (ORDER BY views::float8) AS median, count(views)::int AS videos
    FROM published GROUP BY "bloggerId"`;
  const medians = z.array(median).parse(rows);
  return new Map(medians.map((row) => [row.bloggerId, row]));
}
