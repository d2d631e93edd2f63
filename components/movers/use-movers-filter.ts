"use client";

import { platformParams } from "@/components/layout/filter-params";
import { usePeriod } from "@/components/layout/use-period";
import { useQueryStates } from "@/components/layout/use-query-states";
import { moversParams, toMoversFilter } from "@/components/movers/movers-params";

/** What the address asks for, and how to ask for something else. */
export function useMoversFilter() {
  const { period } = usePeriod();
  const [asked, set] = useQueryStates({ ...moversParams, ...platformParams }, { history: "push" });
  return { filter: toMoversFilter(period, asked), set };
}
