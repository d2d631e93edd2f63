import { route } from "@/lib/http/route";
import { topQuery, topVideosDto } from "@/lib/services/metrics/schemas";
import { topVideos } from "@/lib/services/metrics/top-videos";

export const GET = route({
  id: "getTopVideos",
  summary: "The videos that gained the most views within a period",
  tags: ["statistics"],
  access: "viewer",
  query: topQuery,
  output: topVideosDto,
  handler: ({ ctx, query }) => topVideos(ctx, query),
});
