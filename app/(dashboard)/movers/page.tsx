import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { civilDayOf } from "@/components/layout/civil-day";
import { ListPageSkeleton } from "@/components/layout/list-page-skeleton";
import { resolvePeriod } from "@/components/layout/period";
import type { SearchParams } from "@/components/layout/url-params";
import { loadMoversParams, toMoversFilter } from "@/components/movers/movers-params";
import { MOVERS_SHOWN, moversQueryOf } from "@/components/movers/movers-queries";
import { MoversView } from "@/components/movers/movers-view";
import { makeQueryClient } from "@/components/query-client";
import { DIRECTIONS } from "@/lib/analytics/rank-moves";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { pageWeekStart } from "@/lib/i18n/page-week-start";
import { listMovers } from "@/lib/services/movers/list-movers";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("movers"))("title") };
}

export default function MoversPage({ searchParams }: Props) {
  return (
    <Suspense fallback={<ListPageSkeleton />}>
      <Prefetched searchParams={searchParams} />
    </Suspense>
  );
}

/** Asks for both directions in process, under the keys that the browser uses; what fails is asked again from there. */
async function Prefetched({ searchParams }: Props) {
  const [{ ctx }, asked] = await Promise.all([requirePageCtx(), searchParams.then(loadMoversParams)]);
  const filter = toMoversFilter(resolvePeriod(asked, civilDayOf(ctx.now, ctx.timeZone), await pageWeekStart()), asked);
  const client = makeQueryClient();
  await Promise.all(
    DIRECTIONS.map((direction) =>
      client.prefetchQuery({
        ...moversQueryOf(filter, direction),
        queryFn: () => listMovers(ctx, { ...filter, platform: filter.platform, direction, limit: MOVERS_SHOWN }),
      }),
    ),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <MoversView />
    </HydrationBoundary>
  );
}
