import "server-only";
import type { Ctx } from "@/lib/services/context";
import { removeImportFiles } from "./import-files";
import { inspectUpload } from "./inspect-upload";
import type { ReceivedFile } from "./receive-upload";
import { mapRow } from "./rules/map-row";
import { RowError } from "./rules/parse-count";
import { planImport } from "./rules/plan-import";
import type { ImportOptions, ImportPreviewDto } from "./schemas";

/** What an import of this file would do, shown on its first rows. Nothing is kept. */
export async function previewImport(ctx: Ctx, file: ReceivedFile, options: ImportOptions): Promise<ImportPreviewDto> {
  try {
    const inspected = await inspectUpload(file.fileKey, options.header);
    const { format, encoding, delimiter, header, columns, sample } = inspected;
    const { preset, mapping, needsYear, problems } = planImport(columns, sample, options);
    const { platform, dateFormat, year = null, timeZone = ctx.timeZone } = options;
    const first = header && format === "csv" ? 2 : 1;
    const reasonOf = (values: Record<string, string>, line: number) => {
      if (problems.length > 0) return null;
      try {
        mapRow(values, line, { mapping, platform, dates: { format: dateFormat, year, timeZone }, now: ctx.now });
        return null;
      } catch (error) {
        if (error instanceof RowError) return error.message;
        throw error;
      }
    };
    const rows = sample.map((values, index) => ({
      line: first + index,
      values,
      reason: reasonOf(values, first + index),
    }));
    return { format, encoding, delimiter, header, columns, preset, mapping, needsYear, problems, rows };
  } finally {
    await removeImportFiles(file.fileKey);
  }
}
