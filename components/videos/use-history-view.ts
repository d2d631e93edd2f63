"use client";

import { parseAsStringLiteral } from "@/components/layout/url-params";
import { useQueryStates } from "@/components/layout/use-query-states";
import { HISTORY_METRICS } from "@/components/videos/history-values";

export const RANGES = ["28d", "90d", "365d", "all"] as const;
export type Range = (typeof RANGES)[number];

export const RANGE_DAYS: Record<Range, number | null> = { "28d": 28, "90d": 90, "365d": 365, all: null };

/** Which number of the video the chart shows and how far back, kept in the address. */
export function useHistoryView() {
  return useQueryStates(
    {
      metric: parseAsStringLiteral(HISTORY_METRICS).withDefault("views"),
      range: parseAsStringLiteral(RANGES).withDefault("all"),
    },
    { history: "replace" },
  );
}
