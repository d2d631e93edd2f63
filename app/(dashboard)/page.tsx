import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { bucketsFor } from "@/components/charts/time-buckets";
import { civilDayOf, daysBetween } from "@/components/layout/civil-day";
import { resolvePeriod } from "@/components/layout/period";
import type { SearchParams } from "@/components/layout/url-params";
import { KPIS } from "@/components/overview/kpis";
import { loadOverviewParams } from "@/components/overview/load-overview-params";
import { toOverviewFilter } from "@/components/overview/overview-params";
import {
  moversQuery,
  seriesQuery,
  statsQuery,
  TOP_LIMIT,
  topVideosQuery,
} from "@/components/overview/overview-queries";
import { OverviewSkeleton } from "@/components/overview/overview-skeleton";
import { OverviewView } from "@/components/overview/overview-view";
import { makeQueryClient } from "@/components/query-client";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { pageWeekStart } from "@/lib/i18n/page-week-start";
import { fastestBloggers } from "@/lib/services/metrics/fastest-bloggers";
import { getStats } from "@/lib/services/metrics/get-stats";
import { getTimeseries } from "@/lib/services/metrics/get-timeseries";
import { topVideos } from "@/lib/services/metrics/top-videos";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview"))("title") };
}

export default function OverviewPage({ searchParams }: Props) {
  return (
    <Suspense fallback={<OverviewSkeleton />}>
      <Prefetched searchParams={searchParams} />
    </Suspense>
  );
}

/** Asks for the whole page in process, under the keys that the browser uses; what fails is asked again from there. */
async function Prefetched({ searchParams }: Props) {
  const [{ ctx }, asked] = await Promise.all([requirePageCtx(), searchParams.then(loadOverviewParams)]);
  const weekStart = await pageWeekStart();
  const period = resolvePeriod(asked, civilDayOf(ctx.now, ctx.timeZone), weekStart);
  const filter = toOverviewFilter(period, asked.platform, asked.blogger);
  const top = { ...filter, limit: TOP_LIMIT };
  const buckets = bucketsFor(daysBetween(filter.from, filter.to), weekStart);
  const main = { metric: asked.metric, ...buckets, groupBy: "platform" } as const;
  const courses = KPIS.map((metric) => ({ metric, ...buckets }));
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({ ...statsQuery(filter), queryFn: () => getStats(ctx, filter) }),
    ...[main, ...courses].map((ask) =>
      client.prefetchQuery({ ...seriesQuery(filter, ask), queryFn: () => getTimeseries(ctx, { ...filter, ...ask }) }),
    ),
    client.prefetchQuery({ ...topVideosQuery(filter), queryFn: () => topVideos(ctx, top) }),
    client.prefetchQuery({ ...moversQuery(filter), queryFn: () => fastestBloggers(ctx, top) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <OverviewView canEdit={ctx.role !== "viewer"} />
    </HydrationBoundary>
  );
}
