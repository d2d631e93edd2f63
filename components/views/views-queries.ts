import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import type { ViewPage } from "@/lib/services/views/rules";

const shapes = () => import("@/lib/services/views/schemas");

export const viewKeys = { all: ["views"] as const, page: (page: ViewPage) => ["views", page] as const };

export const viewsQuery = (page: ViewPage) =>
  queryOptions({
    queryKey: viewKeys.page(page),
    queryFn: ({ signal }) =>
      api("/api/views", { query: { page }, output: async () => (await shapes()).viewList, signal }),
  });
