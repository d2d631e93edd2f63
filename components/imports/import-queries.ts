import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/imports/schemas");

export const importKeys = {
  all: ["imports"] as const,
  list: ["imports", "list"] as const,
  one: (id: string) => ["imports", "one", id] as const,
  preview: (file: string, options: unknown) => ["import-preview", file, options] as const,
};

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: importKeys.one(id),
    queryFn: ({ signal }) =>
      api(`/api/imports/${id}`, { output: async () => (await shapes()).importDetailDto, signal }),
  });
