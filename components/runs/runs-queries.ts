import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/parser/schemas");

export const runKeys = {
  all: ["runs"] as const,
  list: ["runs", "list"] as const,
  one: (id: string) => ["runs", "one", id] as const,
};

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: runKeys.one(id),
    queryFn: ({ signal }) =>
      api(`/api/parser/runs/${id}`, { output: async () => (await shapes()).runDetailDto, signal }),
  });
