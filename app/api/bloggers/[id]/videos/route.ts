import { route } from "@/lib/http/route";
import { bloggerParams } from "@/lib/services/bloggers/schemas";
import { listVideos } from "@/lib/services/videos/list-videos";
import { bloggerVideosQuery, videosPage } from "@/lib/services/videos/schemas";

export const GET = route({
  id: "listBloggerVideos",
  summary: "A blogger's videos",
  tags: ["bloggers", "videos"],
  access: "viewer",
  params: bloggerParams,
  query: bloggerVideosQuery,
  output: videosPage,
  handler: ({ ctx, params, query }) => listVideos(ctx, { ...query, bloggerId: params.id }),
});
