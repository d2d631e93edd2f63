import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/parser/schemas");

export const planQuery = queryOptions({
  queryKey: ["plan"] as const,
  queryFn: ({ signal }) => api("/api/parser/plan", { output: async () => (await shapes()).parsePlanDto, signal }),
  refetchInterval: 5 * 60_000,
});
