import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/shares/schemas");

export const shareKeys = { all: ["shares"] as const };

export const sharesQuery = queryOptions({
  queryKey: shareKeys.all,
  queryFn: ({ signal }) => api("/api/shares", { output: async () => (await shapes()).shareList, signal }),
});
