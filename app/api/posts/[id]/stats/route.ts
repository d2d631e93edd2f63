import { route } from "@/lib/http/route";
import { getPostStats } from "@/lib/services/posts/get-post-stats";
import { postParams, postStatsDto } from "@/lib/services/posts/schemas";

export const GET = route({
  id: "getPostStats",
  summary: "A post's statistics since publication, against the channel's usual course at the same age",
  tags: ["posts"],
  access: "viewer",
  params: postParams,
  output: postStatsDto,
  handler: ({ ctx, params }) => getPostStats(ctx, params.id),
});
