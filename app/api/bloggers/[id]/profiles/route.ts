import { route } from "@/lib/http/route";
import { addBloggerLinks } from "@/lib/services/bloggers/add-blogger-links";
import { addBloggerLinksInput, bloggerParams, updatedBloggerDto } from "@/lib/services/bloggers/schemas";

export const POST = route({
  id: "addBloggerLinks",
  summary: "Add links to a blogger, keeping those it has",
  tags: ["bloggers"],
  access: "editor",
  params: bloggerParams,
  body: addBloggerLinksInput,
  output: updatedBloggerDto,
  handler: ({ ctx, params, body }) => addBloggerLinks(ctx, params.id, body),
});
