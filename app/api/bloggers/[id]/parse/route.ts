import { route } from "@/lib/http/route";
import { parseBlogger } from "@/lib/services/bloggers/parse-blogger";
import { bloggerParams } from "@/lib/services/bloggers/schemas";
import { startedRunDto } from "@/lib/services/parser/schemas";

export const POST = route({
  id: "parseBlogger",
  summary: "Parse a blogger's profiles now",
  tags: ["bloggers", "parser"],
  access: "editor",
  status: 202,
  params: bloggerParams,
  output: startedRunDto,
  handler: async ({ ctx, params }) => {
    const { id, started } = await parseBlogger(ctx, params.id);
    return { run: { id }, started };
  },
});
