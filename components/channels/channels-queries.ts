import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/channels/schemas");

export const channelKeys = { all: ["channels"] as const };

export const channelsQuery = () =>
  queryOptions({
    queryKey: channelKeys.all,
    queryFn: ({ signal }) => api("/api/channels", { output: async () => (await shapes()).channelsDto, signal }),
  });

/** A page of Google's, so a whole page load. */
export const connectHref = (query: { channelId?: string; feature?: "manage" } = {}): string => {
  const search = new URLSearchParams(query).toString();
  return `/api/channels/connect${search ? `?${search}` : ""}`;
};
