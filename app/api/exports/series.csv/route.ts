import { route } from "@/lib/http/route";
import { exportSeries } from "@/lib/services/export/export-series";
import { exportSeriesQuery } from "@/lib/services/export/schemas";

export const GET = route({
  id: "exportSeries",
  summary: "One metric over time as CSV",
  description: "Cells that a spreadsheet would take for a formula begin with an apostrophe.",
  tags: ["exports"],
  access: "viewer",
  query: exportSeriesQuery,
  produces: "text/csv",
  handler: ({ ctx, query }) => exportSeries(ctx, query),
});
