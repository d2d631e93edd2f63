import { queryOptions } from "@tanstack/react-query";
import type { UploadsFilter } from "@/components/uploads/uploads-params";
import { api } from "@/lib/http/client";

const channelShapes = () => import("@/lib/services/channels/schemas");
const uploadShapes = () => import("@/lib/services/uploads/schemas");

export const uploadKeys = {
  all: ["uploads"] as const,
  list: ["uploads", "list"] as const,
  filtered: (filter: UploadsFilter) => ["uploads", "list", filter] as const,
  one: (id: string) => ["uploads", "one", id] as const,
  drafts: ["upload-drafts"] as const,
  templates: ["upload-templates"] as const,
};

export const uploadQuery = (id: string) =>
  queryOptions({
    queryKey: uploadKeys.one(id),
    queryFn: ({ signal }) =>
      api(`/api/uploads/${id}`, { output: async () => (await uploadShapes()).uploadDetailDto, signal }),
  });

/** The workspace's channels, as the pages that publish to them need them. */
export const ownChannelsQuery = () =>
  queryOptions({
    queryKey: ["channels", "list"],
    queryFn: ({ signal }) => api("/api/channels", { output: async () => (await channelShapes()).channelsDto, signal }),
  });
