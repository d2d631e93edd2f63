import "server-only";
import { z } from "zod";
import { eachPage } from "@/lib/services/export/each-page";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { listImports } from "@/lib/services/imports/list-imports";
import type { ImportDto } from "@/lib/services/imports/schemas";

export const importsTable = listTable({
  name: "imports",
  summary: "The history files that were brought in",
  query: z.object(asFile),
  columns: [
    ["id", "text", (one: ImportDto) => one.id],
    ["fileName", "text", (one) => one.fileName],
    ["status", "text", (one) => one.status],
    ["format", "text", (one) => one.format],
    ["encoding", "text", (one) => one.encoding],
    ["rows", "count", (one) => one.rows],
    ["imported", "count", (one) => one.imported],
    ["skipped", "count", (one) => one.skipped],
    ["errorCount", "count", (one) => one.errorCount],
    ["errorDetail", "text", (one) => one.errorDetail],
    ["createdAt", "time", (one) => one.createdAt],
    ["startedAt", "time", (one) => one.startedAt],
    ["finishedAt", "time", (one) => one.finishedAt],
  ],
  open: async (ctx, query) => ({ rows: eachPage((page) => listImports(ctx, page), query) }),
});
