import { route } from "@/lib/http/route";
import { listHashtags } from "@/lib/services/insights/list-hashtags";
import { hashtagsPage, hashtagsQuery } from "@/lib/services/insights/schemas";

export const GET = route({
  id: "listHashtags",
  summary: "Hashtags of the videos of a period, and how those videos did",
  description: "Folded to lower case. On YouTube they stand in titles and descriptions: its tags are keywords.",
  tags: ["statistics"],
  access: "viewer",
  query: hashtagsQuery,
  output: hashtagsPage,
  handler: ({ ctx, query }) => listHashtags(ctx, query),
});
