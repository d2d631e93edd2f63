import { route } from "@/lib/http/route";
import { deleteBlogger } from "@/lib/services/bloggers/delete-blogger";
import { getBlogger } from "@/lib/services/bloggers/get-blogger";
import { bloggerDto, bloggerParams, updateBloggerInput, updatedBloggerDto } from "@/lib/services/bloggers/schemas";
import { updateBlogger } from "@/lib/services/bloggers/update-blogger";

export const GET = route({
  id: "getBlogger",
  summary: "One blogger with its profiles and latest figures",
  tags: ["bloggers"],
  access: "viewer",
  params: bloggerParams,
  output: bloggerDto,
  handler: ({ ctx, params }) => getBlogger(ctx, params.id),
});

export const PUT = route({
  id: "updateBlogger",
  summary: "Change a blogger's name, tags or links; new links are parsed",
  tags: ["bloggers"],
  access: "editor",
  params: bloggerParams,
  body: updateBloggerInput,
  output: updatedBloggerDto,
  handler: ({ ctx, params, body }) => updateBlogger(ctx, params.id, body),
});

export const DELETE = route({
  id: "deleteBlogger",
  summary: "Stop watching a blogger; can be undone",
  tags: ["bloggers"],
  access: "editor",
  status: 204,
  params: bloggerParams,
  handler: async ({ ctx, params }) => {
    await deleteBlogger(ctx, params.id);
    return undefined;
  },
});
