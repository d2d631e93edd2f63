import { queryOptions } from "@tanstack/react-query";
import type { BloggersFilter } from "@/components/bloggers/bloggers-params";
import { api } from "@/lib/http/client";
import { bloggerDto } from "@/lib/services/bloggers/schemas";
import { videosPage } from "@/lib/services/videos/schemas";

export const bloggerKeys = {
  all: ["bloggers"] as const,
  list: ["bloggers", "list"] as const,
  filtered: (filter: BloggersFilter) => ["bloggers", "list", filter] as const,
  one: (id: string) => ["bloggers", "one", id] as const,
};

export const bloggerQuery = (id: string) =>
  queryOptions({
    queryKey: bloggerKeys.one(id),
    queryFn: ({ signal }) => api(`/api/bloggers/${id}`, { output: bloggerDto, signal }),
  });

/** The most that one answer of the API holds. */
export const RHYTHM_SAMPLE = 200;

/** The videos that came out in a period, newest first, at most `RHYTHM_SAMPLE`. */
export const bloggerVideosQuery = (id: string, period: { from: string; to: string }) =>
  queryOptions({
    queryKey: [...bloggerKeys.one(id), "published", period],
    queryFn: ({ signal }) =>
      api(`/api/bloggers/${id}/videos`, {
        query: { ...period, publishedWithin: true, limit: RHYTHM_SAMPLE },
        output: videosPage,
        signal,
      }),
  });
