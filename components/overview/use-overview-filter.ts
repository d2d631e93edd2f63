"use client";

import { useQueryStates } from "nuqs";
import { bloggerParams, platformParams } from "@/components/layout/filter-params";
import { usePeriod } from "@/components/layout/use-period";
import { toOverviewFilter } from "@/components/overview/overview-params";
import type { OverviewFilter } from "@/components/overview/overview-queries";

/** The filter in force, from the address. */
export function useOverviewFilter(): OverviewFilter {
  const { period } = usePeriod();
  const [{ platform, blogger }] = useQueryStates({ ...platformParams, ...bloggerParams });
  return toOverviewFilter(period, platform, blogger);
}
