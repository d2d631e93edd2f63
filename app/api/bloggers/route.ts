import { route } from "@/lib/http/route";
import { createBlogger } from "@/lib/services/bloggers/create-blogger";
import { listBloggers } from "@/lib/services/bloggers/list-bloggers";
import { bloggersPage, bloggersQuery, createBloggerInput, createdBloggerDto } from "@/lib/services/bloggers/schemas";

export const GET = route({
  id: "listBloggers",
  summary: "The workspace's bloggers with their latest figures",
  tags: ["bloggers"],
  access: "viewer",
  query: bloggersQuery,
  output: bloggersPage,
  handler: ({ ctx, query }) => listBloggers(ctx, query),
});

export const POST = route({
  id: "createBlogger",
  summary: "Watch a creator from pasted links, handles or ids; starts a parse",
  tags: ["bloggers"],
  access: "editor",
  status: 201,
  body: createBloggerInput,
  output: createdBloggerDto,
  handler: ({ ctx, body }) => createBlogger(ctx, body),
});
