import { route } from "@/lib/http/route";
import { restoreBlogger } from "@/lib/services/bloggers/restore-blogger";
import { bloggerDto, bloggerParams } from "@/lib/services/bloggers/schemas";

export const POST = route({
  id: "restoreBlogger",
  summary: "Undo the deletion of a blogger",
  tags: ["bloggers"],
  access: "editor",
  params: bloggerParams,
  output: bloggerDto,
  handler: ({ ctx, params }) => restoreBlogger(ctx, params.id),
});
