import { route } from "@/lib/http/route";
import { listVideos } from "@/lib/services/videos/list-videos";
import { videosPage, videosQuery } from "@/lib/services/videos/schemas";

export const GET = route({
  id: "listVideos",
  summary: "All videos of what the workspace watches",
  tags: ["videos"],
  access: "viewer",
  query: videosQuery,
  output: videosPage,
  handler: ({ ctx, query }) => listVideos(ctx, query),
});
