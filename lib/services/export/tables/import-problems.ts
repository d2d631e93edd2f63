import "server-only";
import { z } from "zod";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { getImportOrThrow } from "@/lib/services/imports/get-import-or-throw";

type Refused = {
  importId: string;
  line: number;
  code: string | null;
  reason: string;
  job: { fileName: string | null };
};

export const importProblemsTable = listTable({
  name: "import-problems",
  summary: "The refused rows of imports (the first thousand of each)",
  query: z.object({ importId: z.uuid().optional().describe("Without it, of all imports."), ...asFile }),
  columns: [
    ["importId", "text", (row: Refused) => row.importId],
    ["fileName", "text", (row) => row.job.fileName],
    ["line", "count", (row) => row.line],
    ["code", "text", (row) => row.code],
    ["reason", "text", (row) => row.reason],
  ],
  open: async (ctx, { importId }) => {
    if (importId) await getImportOrThrow(ctx, importId);
    async function* rows() {
      const { workspaceId } = ctx;
      const jobs = await ctx.db.importJob.findMany({
        where: { workspaceId, ...(importId ? { id: importId } : {}) },
        orderBy: { id: "desc" },
        select: { id: true },
      });
      for (const { id } of jobs) {
        yield await ctx.db.importError.findMany({
          where: { importId: id, job: { workspaceId } },
          select: { importId: true, line: true, code: true, reason: true, job: { select: { fileName: true } } },
          orderBy: { line: "asc" },
        });
      }
    }
    return { rows: rows() };
  },
});
