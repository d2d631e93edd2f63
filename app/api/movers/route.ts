import { route } from "@/lib/http/route";
import { listMovers } from "@/lib/services/movers/list-movers";
import { moversDto, moversQuery } from "@/lib/services/movers/schemas";

export const GET = route({
  id: "listMovers",
  summary: "Who rose and who fell within a period, against the equal period before it",
  description:
    "Bloggers or videos, the farthest first. What is unknown is left out and counted in `unknown`; what stood still is in neither direction.",
  tags: ["statistics"],
  access: "viewer",
  query: moversQuery,
  output: moversDto,
  handler: ({ ctx, query }) => listMovers(ctx, query),
});
