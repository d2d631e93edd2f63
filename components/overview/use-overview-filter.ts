"use client";

import { bloggerParams, platformParams } from "@/components/layout/filter-params";
import { usePeriod } from "@/components/layout/use-period";
import { useQueryStates } from "@/components/layout/use-query-states";
import { toOverviewFilter } from "@/components/overview/overview-params";
import type { OverviewFilter } from "@/components/overview/overview-queries";

/** The filter in force, from the address. */
export function useOverviewFilter(): OverviewFilter {
  const { period } = usePeriod();
  const [{ platform, blogger }] = useQueryStates({ ...platformParams, ...bloggerParams });
  return toOverviewFilter(period, platform, blogger);
}
