import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import type { SeriesMetric, TimeseriesQuery } from "@/lib/services/metrics/schemas";

const shapes = () => import("@/lib/services/metrics/schemas");

/** What the address asks for, resolved: civil days, half-open. */
export type OverviewFilter = {
  from: string;
  to: string;
  platform?: TimeseriesQuery["platform"];
  bloggerId?: string;
};
export type SeriesAsk = {
  metric: SeriesMetric;
  granularity: TimeseriesQuery["granularity"];
  weekStart?: number;
  groupBy?: "platform";
};

export const TOP_LIMIT = 7;

export const overviewKeys = {
  all: ["overview"] as const,
  stats: (filter: OverviewFilter) => ["overview", "stats", filter] as const,
  series: (filter: OverviewFilter, ask: SeriesAsk) => ["overview", "series", filter, ask] as const,
  topVideos: (filter: OverviewFilter) => ["overview", "top-videos", filter] as const,
  movers: (filter: OverviewFilter) => ["overview", "movers", filter] as const,
};

export const statsQuery = (filter: OverviewFilter) =>
  queryOptions({
    queryKey: overviewKeys.stats(filter),
    queryFn: ({ signal }) =>
      api("/api/stats", { query: filter, output: async () => (await shapes()).statsDto, signal }),
    placeholderData: keepPreviousData,
  });

export const seriesQuery = (filter: OverviewFilter, ask: SeriesAsk) =>
  queryOptions({
    queryKey: overviewKeys.series(filter, ask),
    queryFn: ({ signal }) =>
      api("/api/stats/timeseries", {
        query: { ...filter, ...ask },
        output: async () => (await shapes()).timeseriesDto,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const topVideosQuery = (filter: OverviewFilter) =>
  queryOptions({
    queryKey: overviewKeys.topVideos(filter),
    queryFn: ({ signal }) =>
      api("/api/stats/top-videos", {
        query: { ...filter, limit: TOP_LIMIT },
        output: async () => (await shapes()).topVideosDto,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const moversQuery = (filter: OverviewFilter) =>
  queryOptions({
    queryKey: overviewKeys.movers(filter),
    queryFn: ({ signal }) =>
      api("/api/stats/movers", {
        query: { ...filter, limit: TOP_LIMIT },
        output: async () => (await shapes()).moversDto,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
