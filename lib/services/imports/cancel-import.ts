import "server-only";
import { AppError } from "@/lib/errors";
import { emit } from "@/lib/events/emit";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getImportOrThrow } from "./get-import-or-throw";
import { removeImportFiles } from "./import-files";
import { reportImport } from "./report-import";
import type { ImportDto } from "./schemas";
import { toImportDto } from "./to-import-dto";

/** Stops an import; the rows that it has stored stay. */
export async function cancelImport(ctx: Ctx, id: string): Promise<ImportDto> {
  const { fileKey } = await getImportOrThrow(ctx, id);
  const job = await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.importJob.updateMany({
      where: { id, workspaceId: ctx.workspaceId, status: { in: ["queued", "running"] } },
      data: { status: "cancelled", finishedAt: ctx.now },
    });
    if (count === 0) throw new AppError("conflict", "This import has ended already.", { code: "import_ended" });
    await emit(tx, "import/file.cancelled", { importId: id }, { workspaceId: ctx.workspaceId });
    await recordAudit(tx, ctx, { action: "import.cancelled", entityType: "import", entityId: id });
    const cancelled = await tx.importJob.findUniqueOrThrow({ where: { id } });
    await reportImport(tx, cancelled);
    return cancelled;
  });
  if (fileKey) await removeImportFiles(fileKey);
  return toImportDto(job);
}
