import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import type { InsightsQuery } from "@/lib/services/insights/schemas";

const shapes = () => import("@/lib/services/insights/schemas");

export type InsightsFilter = { from: string; to: string; platform?: InsightsQuery["platform"]; bloggerId?: string };

export const insightsKeys = {
  all: ["insights"] as const,
  times: (filter: InsightsFilter, timeZone: string | null) => ["insights", "times", filter, timeZone] as const,
  formats: (filter: InsightsFilter) => ["insights", "formats", filter] as const,
  hashtags: ["insights", "hashtags"] as const,
};

/** `timeZone` null: the workspace's own. */
export const timesQueryOf = (filter: InsightsFilter, timeZone: string | null) =>
  queryOptions({
    queryKey: insightsKeys.times(filter, timeZone),
    queryFn: ({ signal }) =>
      api("/api/insights/times", {
        query: { ...filter, timeZone },
        output: async () => (await shapes()).timesDto,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const formatsQueryOf = (filter: InsightsFilter) =>
  queryOptions({
    queryKey: insightsKeys.formats(filter),
    queryFn: ({ signal }) =>
      api("/api/insights/formats", { query: filter, output: async () => (await shapes()).formatsDto, signal }),
    placeholderData: keepPreviousData,
  });
