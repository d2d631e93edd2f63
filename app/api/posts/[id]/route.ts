import { route } from "@/lib/http/route";
import { getPost } from "@/lib/services/posts/get-post";
import { postDto, postParams } from "@/lib/services/posts/schemas";

export const GET = route({
  id: "getPost",
  summary: "One post with its latest statistics",
  tags: ["posts"],
  access: "viewer",
  params: postParams,
  output: postDto,
  handler: ({ ctx, params }) => getPost(ctx, params.id),
});
