import "server-only";
import type { Ctx } from "@/lib/services/context";
import { removeImportFiles } from "./import-files";
import { inspectUpload } from "./inspect-upload";
import type { ReceivedFile } from "./receive-upload";
import { mapRow } from "./rules/map-row";
import { planImport } from "./rules/plan-import";
import { RowError, type RowProblem } from "./rules/row-reasons";
import type { ImportOptions, ImportPreviewDto } from "./schemas";

const NONE = { reason: null, code: null, params: {} };

/** What an import of this file would do, shown on its first rows. Nothing is kept. */
export async function previewImport(ctx: Ctx, file: ReceivedFile, options: ImportOptions): Promise<ImportPreviewDto> {
  try {
    const inspected = await inspectUpload(file.fileKey, options.header);
    const { format, encoding, delimiter, header, columns, sample } = inspected;
    const { preset, mapping, needsYear, problems } = planImport(columns, sample, options);
    const { platform, dateFormat, year = null, timeZone = ctx.timeZone } = options;
    const first = header && format === "csv" ? 2 : 1;
    const problemOf = (values: Record<string, string>, line: number): RowProblem | typeof NONE => {
      if (problems.length > 0) return NONE;
      try {
        mapRow(values, line, { mapping, platform, dates: { format: dateFormat, year, timeZone }, now: ctx.now });
        return NONE;
      } catch (error) {
        if (error instanceof RowError) return error.problem;
        throw error;
      }
    };
    const rows = sample.map((values, index) => ({
      line: first + index,
      values,
      ...problemOf(values, first + index),
    }));
    return { format, encoding, delimiter, header, columns, preset, mapping, needsYear, problems, rows };
  } finally {
    await removeImportFiles(file.fileKey);
  }
}
