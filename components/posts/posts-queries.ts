import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const channelShapes = () => import("@/lib/services/channels/schemas");
const postShapes = () => import("@/lib/services/posts/schemas");

export const postKeys = {
  all: ["posts"] as const,
  list: ["posts", "list"] as const,
  one: (id: string) => ["posts", "one", id] as const,
  stats: (id: string) => ["posts", "one", id, "stats"] as const,
};

export const postQuery = (id: string) =>
  queryOptions({
    queryKey: postKeys.one(id),
    queryFn: ({ signal }) => api(`/api/posts/${id}`, { output: async () => (await postShapes()).postDto, signal }),
  });

export const postStatsQuery = (id: string) =>
  queryOptions({
    queryKey: postKeys.stats(id),
    queryFn: ({ signal }) =>
      api(`/api/posts/${id}/stats`, { output: async () => (await postShapes()).postStatsDto, signal }),
  });

/** The channels to choose from. */
export const postChannelsQuery = queryOptions({
  queryKey: ["posts", "channels"],
  queryFn: ({ signal }) => api("/api/channels", { output: async () => (await channelShapes()).channelsDto, signal }),
});
