import { route } from "@/lib/http/route";
import { exportBloggers } from "@/lib/services/export/export-bloggers";
import { exportBloggersQuery } from "@/lib/services/export/schemas";

export const GET = route({
  id: "exportBloggers",
  summary: "The table of bloggers as CSV",
  description: "Cells that a spreadsheet would take for a formula begin with an apostrophe.",
  tags: ["exports"],
  access: "viewer",
  query: exportBloggersQuery,
  produces: "text/csv",
  handler: ({ ctx, query }) => exportBloggers(ctx, query),
});
