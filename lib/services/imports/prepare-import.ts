import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { copyAsUtf8 } from "./copy-as-utf8";
import { copyPath, removeImportFiles, uploadPath } from "./import-files";
import { reportImport } from "./report-import";

/** Makes the UTF-8 copy that the rows are read from. `goesOn` is false when the import has ended meanwhile. */
export async function prepareImport(ctx: SystemCtx, importId: string): Promise<{ goesOn: boolean }> {
  const job = await ctx.db.importJob.findUnique({ where: { id: importId } });
  if (!job?.fileKey || (job.status !== "queued" && job.status !== "running")) return { goesOn: false };
  if (job.position > 0n) return { goesOn: true };
  const { encoding } = await copyAsUtf8(uploadPath(job.fileKey), copyPath(job.fileKey));
  const goesOn = await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.importJob.updateMany({
      where: { id: importId, status: { in: ["queued", "running"] } },
      data: { status: "running", encoding, startedAt: job.startedAt ?? ctx.now },
    });
    if (count > 0) await reportImport(tx, await tx.importJob.findUniqueOrThrow({ where: { id: importId } }));
    return count > 0;
  });
  // Cancelled while the copy was made: nobody else would remove it.
  if (!goesOn) await removeImportFiles(job.fileKey);
  return { goesOn };
}
