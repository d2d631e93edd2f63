import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { loadCompareParams, toCompareFilter } from "@/components/compare/compare-params";
import { comparisonQuery } from "@/components/compare/compare-queries";
import { CompareSkeleton } from "@/components/compare/compare-skeleton";
import { CompareView } from "@/components/compare/compare-view";
import { civilDayOf } from "@/components/layout/civil-day";
import { resolvePeriod } from "@/components/layout/period";
import type { SearchParams } from "@/components/layout/url-params";
import { makeQueryClient } from "@/components/query-client";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { pageWeekStart } from "@/lib/i18n/page-week-start";
import { compareBloggers } from "@/lib/services/compare/compare-bloggers";
import { compareQuery } from "@/lib/services/compare/schemas";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("compare"))("title") };
}

export default function ComparePage({ searchParams }: Props) {
  return (
    <Suspense fallback={<CompareSkeleton />}>
      <Prefetched searchParams={searchParams} />
    </Suspense>
  );
}

/** Asks for the comparison in process, under the key that the browser uses; what fails is asked again from there. */
async function Prefetched({ searchParams }: Props) {
  const [{ ctx }, asked] = await Promise.all([requirePageCtx(), searchParams.then(loadCompareParams)]);
  const weekStart = await pageWeekStart();
  const filter = toCompareFilter(resolvePeriod(asked, civilDayOf(ctx.now, ctx.timeZone), weekStart), asked, weekStart);
  const client = makeQueryClient();
  await client.prefetchQuery({
    ...comparisonQuery(filter),
    queryFn: () => compareBloggers(ctx, compareQuery.parse(filter)),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <CompareView />
    </HydrationBoundary>
  );
}
