"use client";

import { insightsParams } from "@/components/insights/insights-params";
import type { InsightsFilter } from "@/components/insights/insights-queries";
import { bloggerParams, platformParams } from "@/components/layout/filter-params";
import { usePeriod } from "@/components/layout/use-period";
import { useQueryStates } from "@/components/layout/use-query-states";

/** Whose videos of which period, from the address. */
export function useInsightsFilter(): InsightsFilter {
  const { period } = usePeriod();
  const [{ platform, blogger }] = useQueryStates({ ...platformParams, ...bloggerParams });
  return {
    from: period.from,
    to: period.to,
    ...(platform ? { platform } : {}),
    ...(blogger ? { bloggerId: blogger } : {}),
  };
}

/** The zone of the clock, the grouping, and the search and order of the hashtags. */
export const useInsightsChoices = () => useQueryStates(insightsParams, { history: "replace" });
