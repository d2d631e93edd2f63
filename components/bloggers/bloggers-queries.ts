import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { bloggerDto } from "@/lib/services/bloggers/schemas";

export const bloggerKeys = {
  all: ["bloggers"] as const,
  list: ["bloggers", "list"] as const,
  one: (id: string) => ["bloggers", "one", id] as const,
};

export const bloggerQuery = (id: string) =>
  queryOptions({
    queryKey: bloggerKeys.one(id),
    queryFn: ({ signal }) => api(`/api/bloggers/${id}`, { output: bloggerDto, signal }),
  });
