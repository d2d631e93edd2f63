import { route } from "@/lib/http/route";
import { createImport } from "@/lib/services/imports/create-import";
import { listImports } from "@/lib/services/imports/list-imports";
import { receiveImport } from "@/lib/services/imports/receive-import";
import { MAX_UPLOAD_BYTES } from "@/lib/services/imports/receive-upload";
import { importDto, importRowsInput, importsQuery } from "@/lib/services/imports/schemas";
import { pageOf } from "@/lib/services/paging/schemas";

export const GET = route({
  id: "listImports",
  summary: "History files that were imported, newest first",
  tags: ["imports"],
  access: "viewer",
  query: importsQuery,
  output: pageOf(importDto),
  handler: ({ ctx, query }) => listImports(ctx, query),
});

export const POST = route({
  id: "createImport",
  summary: "Import history from a CSV or JSON file, or from rows",
  description:
    "A form with the field `file` and the options as fields (`mapping` as JSON), or JSON rows. Safe to repeat: points that are known are skipped. Broken rows are named, the others kept.",
  tags: ["imports"],
  access: "editor",
  status: 202,
  body: importRowsInput,
  consumes: ["multipart/form-data", "application/json"],
  bodyLimitBytes: MAX_UPLOAD_BYTES + 1024 * 1024,
  output: importDto,
  handler: async ({ ctx, request }) => {
    const { file, options } = await receiveImport(request);
    return createImport(ctx, file, options);
  },
});
