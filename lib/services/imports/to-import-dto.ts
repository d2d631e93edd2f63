import "server-only";
import type { ImportJob } from "@/prisma/generated/client";
import { type ImportDto, importMapping } from "./schemas";

export function toImportDto(job: ImportJob): ImportDto {
  return {
    id: job.id,
    status: job.status,
    fileName: job.fileName,
    preset: job.preset,
    format: job.format,
    encoding: job.encoding,
    delimiter: job.delimiter,
    mapping: importMapping.parse(job.mapping ?? {}),
    rows: job.rows,
    imported: job.imported,
    skipped: job.skipped,
    errorCount: job.errorCount,
    errorDetail: job.errorDetail,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}
