import { z } from "zod";
import { pageQuery } from "@/lib/services/paging/schemas";
import { isTimeZone } from "@/lib/time/time-zone";
import { ImportStatus, Platform } from "@/prisma/generated/enums";
import { IMPORT_FIELDS, PRESETS } from "./rules/fields";
import { DATE_FORMATS } from "./rules/parse-date";

const time = z.iso.datetime({ offset: true });
const timeZone = z.string().refine(isTimeZone, { error: "is not an IANA time zone such as Europe/Berlin" });

export const importMapping = z.partialRecord(z.enum(IMPORT_FIELDS), z.string().min(1).max(200));

/** How the rows of a file are to be read. Without preset and mapping the header decides. */
export const importOptions = z.object({
  preset: z
    .enum(PRESETS)
    .optional()
    .describe("youtube_trending: the public trending format. creatorscope: our own export."),
  mapping: importMapping.optional().describe("Field → name of the column that tells it."),
  year: z.coerce.number().int().min(2005).max(2100).optional().describe("For dates that name no year, such as 13.09."),
  dateFormat: z.enum(DATE_FORMATS).default("auto"),
  timeZone: timeZone.optional().describe("Of dates that name none; the workspace's by default."),
  platform: z.enum(Platform).default("youtube").describe("Of rows that name none."),
  header: z
    .stringbool()
    .or(z.boolean())
    .optional()
    .describe("Whether the first row names the columns; found out by default."),
});
export type ImportOptions = z.output<typeof importOptions>;

const scalar = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]);

export const importRowsInput = importOptions.extend({
  rows: z.array(z.record(z.string(), scalar)).min(1).max(100_000),
});
export type ImportRowsInput = z.output<typeof importRowsInput>;

export const importDto = z.object({
  id: z.string(),
  status: z.enum(ImportStatus),
  fileName: z.string().nullable(),
  preset: z.string().nullable(),
  format: z.string().nullable(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  mapping: importMapping,
  rows: z.int().describe("Read so far: imported + skipped + errorCount."),
  imported: z.int().describe("Stored as new points."),
  skipped: z.int().describe("Good rows whose point was known already."),
  errorCount: z.int(),
  errorDetail: z.string().nullable().describe("Why the whole file was refused."),
  createdAt: time,
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
});
export type ImportDto = z.output<typeof importDto>;

const rowParams = z.record(z.string(), z.union([z.string(), z.number()]));
export const refusedRow = z.object({
  line: z.int(),
  reason: z.string(),
  code: z.string().nullable().describe("Stable; null for rows refused before there were codes."),
  params: rowParams.describe("What the reason names: the column, the value …"),
});

export const importDetailDto = importDto.extend({
  errors: z.array(refusedRow).describe("The first thousand refused rows."),
});
export type ImportDetailDto = z.output<typeof importDetailDto>;

export const importsQuery = pageQuery;
export type ImportsQuery = z.output<typeof importsQuery>;

export const importPreviewDto = z.object({
  format: z.enum(["csv", "json"]),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  header: z.boolean(),
  columns: z.array(z.string()),
  preset: z.enum(PRESETS).nullable(),
  mapping: importMapping.describe("Suggested, or the one that was sent."),
  needsYear: z.boolean().describe("The dates name no year: send `year`."),
  problems: z
    .array(z.object({ path: z.string(), code: z.string(), detail: z.string() }))
    .describe("What is missing before an import can start."),
  rows: z.array(
    z.object({
      line: z.int(),
      values: z.record(z.string(), z.string()),
      reason: z.string().nullable(),
      code: z.string().nullable(),
      params: rowParams,
    }),
  ),
});
export type ImportPreviewDto = z.output<typeof importPreviewDto>;
