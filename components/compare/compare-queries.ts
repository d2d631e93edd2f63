import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import type { CompareQuery } from "@/lib/services/compare/schemas";

const bloggerShapes = () => import("@/lib/services/bloggers/schemas");
const compareShapes = () => import("@/lib/services/compare/schemas");
const moverShapes = () => import("@/lib/services/movers/schemas");

/** What the address asks for, resolved: civil days, half-open. */
export type CompareFilter = Pick<CompareQuery, "align" | "metric" | "granularity"> & {
  bloggerIds: string;
  weekStart?: number;
  from: string;
  to: string;
  platform?: CompareQuery["platform"];
};

export const compareKeys = {
  all: ["compare"] as const,
  one: (filter: CompareFilter) => ["compare", filter] as const,
};

export const comparisonQuery = (filter: CompareFilter) =>
  queryOptions({
    queryKey: compareKeys.one(filter),
    queryFn: ({ signal }) =>
      api("/api/compare", { query: filter, output: async () => (await compareShapes()).compareDto, signal }),
    placeholderData: keepPreviousData,
  });

/** The name of one that the comparison does not tell, because it is not answered yet or one of its bloggers is gone. */
export const comparedNameQuery = (id: string) =>
  queryOptions({
    queryKey: ["compare", "name", id],
    queryFn: ({ signal }) =>
      api(`/api/bloggers/${id}`, { output: async () => (await bloggerShapes()).bloggerDto, signal }),
    retry: false,
  });

/** Whom to begin with: those who gained the most. */
export const suggestedQuery = (filter: Pick<CompareFilter, "from" | "to" | "platform">) =>
  queryOptions({
    queryKey: ["compare", "suggested", filter],
    queryFn: ({ signal }) =>
      api("/api/movers", {
        query: { ...filter, by: "gain", limit: 5 },
        output: async () => (await moverShapes()).moversDto,
        signal,
      }),
  });
