import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { BloggerGrowth } from "@/app/(dashboard)/bloggers/[id]/blogger-growth";
import { readBlogger } from "@/app/(dashboard)/bloggers/[id]/read-blogger";
import { MilestonesCard } from "@/components/bloggers/milestones-card";
import { PostingRhythm } from "@/components/bloggers/posting-rhythm";
import { StreaksCard } from "@/components/bloggers/streaks-card";
import { bucketsFor } from "@/components/charts/time-buckets";
import { civilDayOf, daysBetween } from "@/components/layout/civil-day";
import { resolvePeriod } from "@/components/layout/period";
import type { SearchParams } from "@/components/layout/url-params";
import { KPIS } from "@/components/overview/kpis";
import { loadOverviewParams } from "@/components/overview/load-overview-params";
import { toOverviewFilter } from "@/components/overview/overview-params";
import { seriesQuery, statsQuery } from "@/components/overview/overview-queries";
import { makeQueryClient } from "@/components/query-client";
import { pageWeekStart } from "@/lib/i18n/page-week-start";
import { getStats } from "@/lib/services/metrics/get-stats";
import { getTimeseries } from "@/lib/services/metrics/get-timeseries";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** The figures and the course are asked for in process; what fails is asked again from the browser. */
export default async function BloggerPage({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams.then(loadOverviewParams)]);
  const { ctx } = await readBlogger(id);
  const weekStart = await pageWeekStart();
  const filter = toOverviewFilter(resolvePeriod(asked, civilDayOf(ctx.now, ctx.timeZone), weekStart), null, id);
  const buckets = bucketsFor(daysBetween(filter.from, filter.to), weekStart);
  const main = { metric: asked.metric, ...buckets, groupBy: "platform" } as const;
  const courses = KPIS.map((metric) => ({ metric, ...buckets }));
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({ ...statsQuery(filter), queryFn: () => getStats(ctx, filter) }),
    ...[main, ...courses].map((ask) =>
      client.prefetchQuery({ ...seriesQuery(filter, ask), queryFn: () => getTimeseries(ctx, { ...filter, ...ask }) }),
    ),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BloggerGrowth id={id} />
      <PostingRhythm bloggerId={id} />
      <div className="grid min-w-0 items-start gap-5 lg:grid-cols-2">
        <MilestonesCard bloggerId={id} />
        <StreaksCard bloggerId={id} />
      </div>
    </HydrationBoundary>
  );
}
