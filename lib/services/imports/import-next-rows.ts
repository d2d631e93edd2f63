import "server-only";
import { z } from "zod";
import { pool } from "@/lib/db/client";
import { ensurePartitions } from "@/lib/db/partitions";
import type { SystemCtx } from "@/lib/services/context";
import { type ImportJob, Prisma } from "@/prisma/generated/client";
import { Platform } from "@/prisma/generated/enums";
import { copyPath } from "./import-files";
import { toRecord } from "./inspect-copy";
import { type FileRecord, type RecordBlock, readCsvBlock, readJsonBlock } from "./read-records";
import { type ImportedRow, mapRow, type RowOptions } from "./rules/map-row";
import { DATE_FORMATS } from "./rules/parse-date";
import { RowError } from "./rules/row-reasons";
import { importMapping } from "./schemas";
import { type BadRow, storeRows } from "./store-rows";

const storedOptions = z.object({
  year: z.number().nullable(),
  dateFormat: z.enum(DATE_FORMATS),
  platform: z.enum(Platform),
  timeZone: z.string(),
  header: z.boolean(),
});

/** Rows of one transaction, and how long one step goes on. */
const BATCH_ROWS = 2_000;
const STEP_MS = 15_000;

/**
 * Reads on from where the import stands, for some seconds. Rows and position are stored together, so a repeated step goes
 * on instead of beginning again. `done` when the file has been read, or the import has ended meanwhile.
 */
export async function importNextRows(ctx: SystemCtx, importId: string): Promise<{ done: boolean }> {
  const until = ctx.now.getTime() + STEP_MS;
  for (;;) {
    const job = await ctx.db.importJob.findUnique({ where: { id: importId } });
    if (!job?.fileKey || job.status !== "running") return { done: true };
    const block = await readBlock(job, copyPath(job.fileKey));
    const { good, bad } = sortRows(job, block.records, ctx.now);
    for (const month of monthsOf(good)) await ensurePartitions(pool(), month);
    const stored = await ctx.db.$transaction((tx) => storeRows(tx, ctx, job, { good, bad, block }), {
      timeout: 60_000,
      maxWait: 20_000,
      isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted,
    });
    if (stored === "ended" || block.end) return { done: true };
    if (Date.now() > until) return { done: false };
  }
}

async function readBlock(job: ImportJob, path: string): Promise<RecordBlock> {
  const from = { byte: Number(job.position), line: job.line };
  if (job.format === "json") return readJsonBlock(path, from, job.columns, BATCH_ROWS);
  const csv = { delimiter: job.delimiter ?? ",", fields: job.columns.length };
  const block = await readCsvBlock(path, from, csv, BATCH_ROWS);
  const { header } = storedOptions.parse(job.options);
  return job.position === 0n && header ? { ...block, records: block.records.slice(1) } : block;
}

function sortRows(job: ImportJob, records: FileRecord[], now: Date): { good: ImportedRow[]; bad: BadRow[] } {
  const { year, dateFormat, platform, timeZone } = storedOptions.parse(job.options);
  const mapping = importMapping.parse(job.mapping ?? {});
  const options: RowOptions = { mapping, platform, dates: { format: dateFormat, year, timeZone }, now };
  const good: ImportedRow[] = [];
  const bad: BadRow[] = [];
  for (const { line, values, problem } of records) {
    if (problem) {
      bad.push({ line, ...problem });
      continue;
    }
    try {
      good.push(mapRow(toRecord(job.columns, values), line, options));
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      bad.push({ line, ...error.problem });
    }
  }
  return { good, bad };
}

/** One instant of each month in which something was observed. */
function monthsOf(rows: ImportedRow[]): Date[] {
  return [...new Map(rows.map((row) => [row.observedAt.toISOString().slice(0, 7), row.observedAt])).values()];
}
