import { route } from "@/lib/http/route";
import { fastestBloggers } from "@/lib/services/metrics/fastest-bloggers";
import { moversDto, topQuery } from "@/lib/services/metrics/schemas";

export const GET = route({
  id: "getMovers",
  summary: "The bloggers that gained the most views within a period",
  tags: ["statistics"],
  access: "viewer",
  query: topQuery,
  output: moversDto,
  handler: ({ ctx, query }) => fastestBloggers(ctx, query),
});
