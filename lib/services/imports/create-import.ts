import "server-only";
import { AppError } from "@/lib/errors";
import { emit } from "@/lib/events/emit";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { removeImportFiles } from "./import-files";
import { inspectUpload } from "./inspect-upload";
import type { ReceivedFile } from "./receive-upload";
import { planImport } from "./rules/plan-import";
import type { ImportDto, ImportOptions } from "./schemas";
import { toImportDto } from "./to-import-dto";

/**
 * Queues a received file. What can be known from its first rows is checked now (422 with the fields to settle), the rows are
 * read by a job.
 */
export async function createImport(ctx: Ctx, file: ReceivedFile, options: ImportOptions): Promise<ImportDto> {
  try {
    return await queueImport(ctx, file, options);
  } catch (error) {
    await removeImportFiles(file.fileKey);
    throw error;
  }
}

async function queueImport(ctx: Ctx, file: ReceivedFile, options: ImportOptions): Promise<ImportDto> {
  const inspected = await inspectUpload(file.fileKey, options.header);
  const { preset, mapping, problems } = planImport(inspected.columns, inspected.sample, options);
  if (problems.length > 0) {
    throw new AppError("validation_failed", problems.map((problem) => problem.detail).join(" "), { errors: problems });
  }
  const { year = null, dateFormat, platform, timeZone = ctx.timeZone } = options;
  return ctx.db.$transaction(async (tx) => {
    const job = await tx.importJob.create({
      data: {
        workspaceId: ctx.workspaceId,
        preset,
        mapping,
        options: { year, dateFormat, platform, timeZone, header: inspected.header },
        fileName: file.fileName,
        fileKey: file.fileKey,
        format: inspected.format,
        encoding: inspected.encoding,
        delimiter: inspected.delimiter,
        columns: inspected.columns,
        createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
        createdAt: ctx.now,
      },
    });
    const { workspaceId } = ctx;
    await emit(tx, "import/file.requested", { importId: job.id, workspaceId }, { workspaceId });
    await recordAudit(tx, ctx, {
      action: "import.created",
      entityType: "import",
      entityId: job.id,
      detail: { fileName: file.fileName, preset },
    });
    return toImportDto(job);
  });
}
