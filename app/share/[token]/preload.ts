import "server-only";
import { type DehydratedState, dehydrate } from "@tanstack/react-query";
import { bucketsFor } from "@/components/charts/time-buckets";
import { daysBetween } from "@/components/layout/civil-day";
import { KPIS } from "@/components/overview/kpis";
import type { MainMetric } from "@/components/overview/overview-params";
import {
  moversQuery,
  type OverviewFilter,
  seriesQuery,
  statsQuery,
  TOP_LIMIT,
  topVideosQuery,
} from "@/components/overview/overview-queries";
import { makeQueryClient } from "@/components/query-client";
import { pageWeekStart } from "@/lib/i18n/page-week-start";
import type { Ctx } from "@/lib/services/context";
import { fastestBloggers } from "@/lib/services/metrics/fastest-bloggers";
import { getStats } from "@/lib/services/metrics/get-stats";
import { getTimeseries } from "@/lib/services/metrics/get-timeseries";
import { topVideos } from "@/lib/services/metrics/top-videos";
import { throughShare } from "@/lib/services/shares/shared-image";

/** All that a shared page can show, every metric of its chart included, under the keys that its parts ask for. */
export async function preload(
  ctx: Ctx,
  secret: string,
  filter: OverviewFilter,
  metrics: readonly MainMetric[],
): Promise<DehydratedState> {
  const client = makeQueryClient();
  const buckets = bucketsFor(daysBetween(filter.from, filter.to), await pageWeekStart());
  const charts = metrics.map((metric) => ({ metric, ...buckets, groupBy: "platform" }) as const);
  const courses = KPIS.map((metric) => ({ metric, ...buckets }));
  const top = { ...filter, limit: TOP_LIMIT };
  const [stats, videos, movers] = await Promise.all([
    getStats(ctx, filter),
    topVideos(ctx, top),
    fastestBloggers(ctx, top),
    ...[...charts, ...courses].map((ask) =>
      client.fetchQuery({ ...seriesQuery(filter, ask), queryFn: () => getTimeseries(ctx, { ...filter, ...ask }) }),
    ),
  ]);
  client.setQueryData(statsQuery(filter).queryKey, stats);
  client.setQueryData(topVideosQuery(filter).queryKey, {
    ...videos,
    items: videos.items.map((one) => ({ ...one, thumbnailUrl: throughShare(secret, one.thumbnailUrl) })),
  });
  client.setQueryData(moversQuery(filter).queryKey, {
    ...movers,
    items: movers.items.map((one) => ({ ...one, avatarUrl: throughShare(secret, one.avatarUrl) })),
  });
  return dehydrate(client);
}
