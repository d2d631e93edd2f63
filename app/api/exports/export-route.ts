import "server-only";
import { route } from "@/lib/http/route";
import type { ExportTable, FileQuery } from "@/lib/services/export/export-table";
import { writeExport } from "@/lib/services/export/write-export";

/** `exportTopVideos` of `top-videos`. */
const idOf = (name: string) =>
  `export${name
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")}`;

/** `GET /api/exports/<table>`: the route of a table that can be exported. */
export function exportRoute<S extends FileQuery>(table: ExportTable<S>) {
  return route({
    id: idOf(table.name),
    summary: `${table.summary}, as a file`,
    description:
      "Under the same filters and in the same order as the list, whole. Unknown is empty in CSV and XLSX and null in JSON. In CSV, cells that a spreadsheet would take for a formula begin with an apostrophe; in XLSX, text beyond 32,767 characters is cut and ends with an ellipsis.",
    tags: ["exports"],
    access: "viewer",
    query: table.query,
    produces: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/json"],
    handler: ({ ctx, query }) => writeExport(ctx, table, query),
  });
}
