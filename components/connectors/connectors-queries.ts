import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/connectors/schemas");

/** A pause ends by itself while one looks, so the states are asked for again every half minute. */
export const connectorsQuery = queryOptions({
  queryKey: ["connectors"] as const,
  queryFn: ({ signal }) => api("/api/connectors", { output: async () => (await shapes()).connectorsDto, signal }),
  refetchInterval: 30_000,
});
