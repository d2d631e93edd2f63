import { route } from "@/lib/http/route";
import { exportHistory } from "@/lib/services/export/export-history";
import { exportHistoryQuery } from "@/lib/services/export/schemas";

export const GET = route({
  id: "exportHistory",
  summary: "Every known point of videos and creators as CSV, readable by an import",
  description: "Cells that a spreadsheet would take for a formula begin with an apostrophe.",
  tags: ["exports"],
  access: "viewer",
  query: exportHistoryQuery,
  produces: "text/csv",
  handler: ({ ctx, query }) => exportHistory(ctx, query),
});
