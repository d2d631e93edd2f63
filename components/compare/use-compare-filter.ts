"use client";

import { compareParams, toCompareFilter } from "@/components/compare/compare-params";
import { platformParams } from "@/components/layout/filter-params";
import { usePeriod } from "@/components/layout/use-period";
import { useQueryStates } from "@/components/layout/use-query-states";
import { useWeekStart } from "@/components/layout/week-start";

/** What the address asks for, and how to ask for something else. */
export function useCompareFilter() {
  const { period } = usePeriod();
  const [asked, set] = useQueryStates({ ...compareParams, ...platformParams }, { history: "push" });
  const filter = toCompareFilter(period, asked, useWeekStart());
  return { filter, ids: filter.bloggerIds === "" ? [] : filter.bloggerIds.split(","), set };
}
