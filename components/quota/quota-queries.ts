import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/quota/schemas");

export const quotaKeys = {
  all: ["quota"] as const,
  today: ["quota", "today"] as const,
  history: (days: number) => ["quota", "history", days] as const,
};

/** Calls go on while one looks, so the numbers are asked for again every minute. */
export const quotaQuery = queryOptions({
  queryKey: quotaKeys.today,
  queryFn: ({ signal }) => api("/api/quota", { output: async () => (await shapes()).quotaReportDto, signal }),
  refetchInterval: 60_000,
});

export const quotaHistoryQuery = (days: number) =>
  queryOptions({
    queryKey: quotaKeys.history(days),
    queryFn: ({ signal }) =>
      api("/api/quota/history", { query: { days }, output: async () => (await shapes()).quotaHistoryDto, signal }),
  });
