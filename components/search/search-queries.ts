import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type AskedSearch, publishedAfter } from "@/components/search/search-params";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/search/schemas");

export const searchKeys = {
  all: ["search"] as const,
  state: ["search", "state"] as const,
  results: ["search", "results"] as const,
};

/** A page of fifty costs the same as one of five. */
const PAGE = 50;

/** By what one may search and how often today; spends nothing. */
export const searchStateQuery = queryOptions({
  queryKey: searchKeys.state,
  queryFn: ({ signal }) => api("/api/parser/search", { output: async () => (await shapes()).searchDto, signal }),
});

/** What was found. Never asked again by itself: each time may cost one of the day's searches. */
export const searchResultsQuery = (asked: AskedSearch, now: number) => {
  const after = publishedAfter(asked.period, now);
  return infiniteQueryOptions({
    queryKey: [...searchKeys.results, { ...asked, after }],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api("/api/parser/search", {
        query: {
          query: asked.q,
          type: asked.type,
          order: asked.order,
          maxResults: PAGE,
          publishedAfter: after,
          regionCode: asked.region,
          credentialChannelId: asked.by,
          cursor: pageParam,
        },
        output: async () => (await shapes()).searchDto,
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor,
    enabled: asked.q !== "",
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
};
