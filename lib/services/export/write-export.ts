import "server-only";
import type { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { civilDateAt } from "@/lib/time/civil-date";
import { encodeCsv } from "./encoders/encode-csv";
import { encodeJson } from "./encoders/encode-json";
import { encodeXlsx } from "./encoders/encode-xlsx";
import type { ExportTable, FileQuery, Opened } from "./export-table";
import type { Column, ExportFormat } from "./rules/cell";
import { contentDisposition, exportFileName } from "./rules/file-name";
import { streamOf } from "./stream-of";

const TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** A table as a file that is written while it is read, so that its size does not matter. */
export async function writeExport<S extends FileQuery>(
  ctx: Ctx,
  table: ExportTable<S>,
  query: z.output<S>,
): Promise<Response> {
  const { format } = query;
  const opened = await table.open(ctx, query);
  const { name: workspace } = await ctx.db.workspace.findUniqueOrThrow({
    where: { id: ctx.workspaceId },
    select: { name: true },
  });
  const on = civilDateAt(ctx.now, ctx.timeZone);
  const file = exportFileName({ workspace, table: table.name, period: opened.period, on });
  return new Response(streamOf(encode(ctx, table, opened, format)), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": contentDisposition(`${file}.${format}`),
      "cache-control": "no-store",
    },
  });
}

function encode(
  ctx: Ctx,
  { name, columns }: { name: string; columns: readonly Column[] },
  { rows }: Opened,
  format: ExportFormat,
) {
  switch (format) {
    case "csv":
      return encodeCsv(columns, rows);
    case "json":
      return encodeJson(columns, rows);
    case "xlsx":
      return encodeXlsx(columns, rows, { name, at: ctx.now });
  }
}
