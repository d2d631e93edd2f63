import { route } from "@/lib/http/route";
import { importBloggers } from "@/lib/services/bloggers/import-bloggers";
import { readListUpload } from "@/lib/services/bloggers/read-list-upload";
import { importBloggersInput, importedBloggersDto } from "@/lib/services/bloggers/schemas";

export const POST = route({
  id: "importBloggers",
  summary: "Watch a list of creators: plain text, CSV (url, name, tags) or JSON; safe to repeat",
  tags: ["bloggers"],
  access: "editor",
  body: importBloggersInput,
  consumes: ["text/plain", "text/csv", "multipart/form-data"],
  bodyLimitBytes: 5_000_000,
  output: importedBloggersDto,
  handler: async ({ ctx, body, request }) => importBloggers(ctx, body ?? (await readListUpload(request))),
});
