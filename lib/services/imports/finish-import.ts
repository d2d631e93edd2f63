import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { removeImportFiles } from "./import-files";
import { reportImport } from "./report-import";

/** Ends an import whose file has been read, and removes the file. */
export async function finishImport(ctx: SystemCtx, importId: string): Promise<{ rows: number; imported: number }> {
  const job = await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.importJob.updateMany({
      where: { id: importId, status: "running" },
      data: { status: "completed", finishedAt: ctx.now },
    });
    const ended = await tx.importJob.findUniqueOrThrow({ where: { id: importId } });
    if (count > 0) await reportImport(tx, ended);
    return ended;
  });
  if (job.fileKey) await removeImportFiles(job.fileKey);
  return { rows: job.rows, imported: job.imported };
}
