import { route } from "@/lib/http/route";
import { exportVideos } from "@/lib/services/export/export-videos";
import { exportVideosQuery } from "@/lib/services/export/schemas";

export const GET = route({
  id: "exportVideos",
  summary: "The table of videos as CSV",
  description: "Cells that a spreadsheet would take for a formula begin with an apostrophe.",
  tags: ["exports"],
  access: "viewer",
  query: exportVideosQuery,
  produces: "text/csv",
  handler: ({ ctx, query }) => exportVideos(ctx, query),
});
