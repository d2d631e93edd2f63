import type { Period } from "@/components/layout/period";
import type { PlatformName } from "@/components/layout/platforms";
import { parseAsStringLiteral } from "@/components/layout/url-params";
import type { OverviewFilter } from "@/components/overview/overview-queries";

/** What the main chart can show of a workspace; each is a metric of the series API. */
export const MAIN_METRICS = ["gainedViews", "views", "engagementRate", "videos"] as const;
/** And of one blogger. */
export const GROWTH_METRICS = ["gainedViews", "views", "followers", "engagementRate", "videos"] as const;
export type MainMetric = (typeof GROWTH_METRICS)[number];

export const metricParams = { metric: parseAsStringLiteral(GROWTH_METRICS).withDefault("gainedViews") };

/** One filter whatever side builds it, so that what the server prefetched is what the browser asks for. */
export function toOverviewFilter(
  { from, to }: Period,
  platform: PlatformName | null,
  blogger: string | null,
): OverviewFilter {
  return { from, to, ...(platform ? { platform } : {}), ...(blogger ? { bloggerId: blogger } : {}) };
}
