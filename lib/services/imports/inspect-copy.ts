import "server-only";
import type { FileFormat } from "./copy-as-utf8";
import { readCsvBlock, readJsonBlock, readJsonRow } from "./read-records";
import { detectDelimiter } from "./rules/detect-delimiter";
import { detectHeader, numberedColumns } from "./rules/detect-header";
import { readHead } from "./transcode-to-utf8";

export type Inspected = {
  delimiter: string | null;
  header: boolean;
  columns: string[];
  sample: Record<string, string>[];
};

const SAMPLE_ROWS = 20;
const START = { byte: 0, line: 0 };

/** What a UTF-8 copy holds: delimiter, column names and first rows. `header` overrides the guess. */
export async function inspectCopy(path: string, format: FileFormat, header?: boolean): Promise<Inspected> {
  if (format === "json") return inspectJson(path);
  const delimiter = detectDelimiter((await readHead(path, 64 * 1024)).toString("utf8"));
  const { records } = await readCsvBlock(path, START, { delimiter, fields: null }, SAMPLE_ROWS + 1);
  const rows = records.map((record) => record.values);
  const named = header ?? detectHeader(rows[0] ?? []);
  const columns = named ? (rows[0] ?? []).map((name) => name.trim()) : numberedColumns(rows[0]?.length ?? 0);
  return { delimiter, header: named, columns, sample: rows.slice(named ? 1 : 0).map((row) => toRecord(columns, row)) };
}

async function inspectJson(path: string): Promise<Inspected> {
  const head = (await readHead(path)).toString("utf8").split("\n").slice(0, 100);
  const columns = [...new Set(head.flatMap((line) => Object.keys(readJsonRow(line) ?? {})))];
  const { records } = await readJsonBlock(path, START, columns, SAMPLE_ROWS);
  const sample = records.filter((record) => !record.problem).map((record) => toRecord(columns, record.values));
  return { delimiter: null, header: true, columns, sample };
}

/** A row's values under its columns' names. */
export function toRecord(columns: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ""]));
}
