import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const channelChoiceShapes = () => import("@/lib/services/channel-choices/schemas");
const fileShapes = () => import("@/lib/services/files/schemas");

const HOUR = 3_600_000;

/** What YouTube offers for a channel changes rarely; the server keeps it, and so does the form. */
export const categoriesQuery = (channelId: string | undefined, language: string) =>
  queryOptions({
    queryKey: ["channels", "categories", channelId, language],
    enabled: channelId !== undefined,
    staleTime: HOUR,
    queryFn: ({ signal }) =>
      api(`/api/channels/${channelId}/categories`, {
        query: { language },
        output: async () => (await channelChoiceShapes()).categoriesDto,
        signal,
      }),
  });

export const playlistsQuery = (channelId: string) =>
  queryOptions({
    queryKey: ["channels", "playlists", channelId],
    staleTime: HOUR,
    queryFn: ({ signal }) =>
      api(`/api/channels/${channelId}/playlists`, {
        output: async () => (await channelChoiceShapes()).playlistsDto,
        signal,
      }),
  });

/** Videos that lie in storage already, the newest first. */
export const storedVideosQuery = () =>
  queryOptions({
    queryKey: ["files", "videos"],
    queryFn: ({ signal }) =>
      api("/api/files", {
        query: { status: "ready", kind: "video", limit: 50 },
        output: async () => (await fileShapes()).mediaFilesPage,
        signal,
      }),
  });

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ["files", "one", id],
    queryFn: ({ signal }) => api(`/api/files/${id}`, { output: async () => (await fileShapes()).mediaFileDto, signal }),
  });
