import { route } from "@/lib/http/route";
import { listPosts } from "@/lib/services/posts/list-posts";
import { postsPage, postsQuery } from "@/lib/services/posts/schemas";

export const GET = route({
  id: "listPosts",
  summary: "What was published, each with its latest statistics",
  tags: ["posts"],
  access: "viewer",
  query: postsQuery,
  output: postsPage,
  handler: ({ ctx, query }) => listPosts(ctx, query),
});
