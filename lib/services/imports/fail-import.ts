import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { removeImportFiles } from "./import-files";
import { reportImport } from "./report-import";

/** Ends an import that cannot go on; the rows that it has stored stay. */
export async function failImport(ctx: SystemCtx, importId: string, detail: string): Promise<void> {
  const fileKey = await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.importJob.updateMany({
      where: { id: importId, status: { in: ["queued", "running"] } },
      data: { status: "failed", errorDetail: detail, finishedAt: ctx.now },
    });
    if (count === 0) return null;
    const failed = await tx.importJob.findUniqueOrThrow({ where: { id: importId } });
    await reportImport(tx, failed);
    return failed.fileKey;
  });
  if (fileKey) await removeImportFiles(fileKey);
}
