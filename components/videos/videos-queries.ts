import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const metricShapes = () => import("@/lib/services/metrics/schemas");
const videoShapes = () => import("@/lib/services/videos/schemas");

export const videoKeys = {
  all: ["videos"] as const,
  list: ["videos", "list"] as const,
  one: (id: string) => ["videos", "one", id] as const,
  history: (id: string) => ["videos", "one", id, "history"] as const,
};

export const videoQuery = (id: string) =>
  queryOptions({
    queryKey: videoKeys.one(id),
    queryFn: ({ signal }) =>
      api(`/api/videos/${id}`, { output: async () => (await videoShapes()).videoDetailDto, signal }),
  });

export const videoHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: videoKeys.history(id),
    queryFn: ({ signal }) =>
      api(`/api/videos/${id}/history`, { output: async () => (await metricShapes()).videoHistoryDto, signal }),
  });
