import { queryOptions } from "@tanstack/react-query";
import type { BloggersFilter } from "@/components/bloggers/bloggers-params";
import { api } from "@/lib/http/client";

const bloggerShapes = () => import("@/lib/services/bloggers/schemas");
const insightShapes = () => import("@/lib/services/insights/schemas");

export const bloggerKeys = {
  all: ["bloggers"] as const,
  list: ["bloggers", "list"] as const,
  filtered: (filter: BloggersFilter) => ["bloggers", "list", filter] as const,
  one: (id: string) => ["bloggers", "one", id] as const,
};

export const bloggerQuery = (id: string) =>
  queryOptions({
    queryKey: bloggerKeys.one(id),
    queryFn: ({ signal }) =>
      api(`/api/bloggers/${id}`, { output: async () => (await bloggerShapes()).bloggerDto, signal }),
  });

/** When the videos of a period came out, by the workspace's clock. */
export const rhythmQuery = (id: string, period: { from: string; to: string }) =>
  queryOptions({
    queryKey: [...bloggerKeys.one(id), "rhythm", period],
    queryFn: ({ signal }) =>
      api("/api/insights/times", {
        query: { ...period, bloggerId: id },
        output: async () => (await insightShapes()).timesDto,
        signal,
      }),
  });

/** The marks a blogger has passed, and its streaks; weeks begin where the reader's do. */
export const milestonesQueryOf = (id: string, weekStart: number) =>
  queryOptions({
    queryKey: [...bloggerKeys.one(id), "milestones", weekStart],
    queryFn: ({ signal }) =>
      api(`/api/bloggers/${id}/milestones`, {
        query: { weekStart },
        output: async () => (await insightShapes()).milestonesDto,
        signal,
      }),
  });
