import "server-only";
import { open } from "node:fs/promises";
import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type RowProblem, rowProblem } from "./rules/row-reasons";

/** Where reading stands in the UTF-8 copy: the next byte, and the lines before it. */
export type Position = { byte: number; line: number };
/** `problem`: this line is no row. */
export type FileRecord = { line: number; values: string[]; problem?: RowProblem };
export type RecordBlock = { records: FileRecord[]; next: Position; end: boolean };

export const BLOCK_BYTES = 1024 * 1024;
const LF = 10;
const CR = 13;

type Csv = { delimiter: string; fields: number | null };

/**
 * The records of one block of a CSV file from a position on, with the line on which each begins. A record that cannot be
 * read costs its first line only (a quote that is never closed must not swallow the rest): reading goes on with the next.
 */
export async function readCsvBlock(path: string, from: Position, csv: Csv, limit: number): Promise<RecordBlock> {
  const { bytes, last } = await readBlock(path, from.byte);
  const records: FileRecord[] = [];
  const at = { ...from };
  while (at.byte < from.byte + bytes.length && records.length < limit) {
    const rest = bytes.subarray(at.byte - from.byte);
    const { parsed, stopped } = parseStrictly(rest, csv.delimiter, limit - records.length);
    const start = at.byte;
    let broken = false;
    for (const record of parsed) {
      // What ends with the block may go on in the next one.
      if (!last && record.bytes >= rest.length) break;
      const raw = bytes.subarray(at.byte - from.byte, start - from.byte + record.bytes);
      broken =
        csv.fields !== null && record.values.length !== csv.fields && record.values.some((v) => v.includes("\n"));
      if (broken) break;
      records.push(checked({ line: at.line + 1 + emptyLines(raw), values: record.values }, csv));
      at.byte += raw.length;
      at.line += lineBreaks(raw);
    }
    const cutByBlock = stopped !== "malformed" && !last && at.byte > from.byte;
    if (!broken && (stopped === null || cutByBlock) && at.byte > from.byte) break;
    records.push(...takeLine(bytes, from, at, csv));
  }
  return { records, next: at, end: last && at.byte >= from.byte + bytes.length };
}

// csv-parse counts CRLF inside quotes twice, so lines are counted here.
function lineBreaks(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) count += 1;
  return count;
}

/** Empty lines at the beginning. */
function emptyLines(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte === LF) count += 1;
    else if (byte !== CR) break;
  }
  return count;
}

function checked(record: FileRecord, { fields }: Csv): FileRecord {
  if (fields === null || record.values.length === fields) return record;
  return {
    line: record.line,
    values: [],
    problem: rowProblem("wrong_columns", { found: record.values.length, expected: fields }),
  };
}

/** Reads one line by itself, with mercy for stray quotes, and moves past it. Empty lines before it are passed. */
function takeLine(bytes: Buffer, from: Position, at: Position, csv: Csv): FileRecord[] {
  for (;;) {
    const offset = at.byte - from.byte;
    if (offset >= bytes.length) return [];
    const newline = bytes.indexOf(LF, offset);
    const end = newline === -1 ? bytes.length : newline;
    const line = bytes.subarray(offset, end);
    at.byte = from.byte + Math.min(end + 1, bytes.length);
    at.line += 1;
    if (line.toString("latin1").trim() === "") continue;
    const [record] = parseLeniently(line, csv.delimiter);
    if (record) return [checked({ line: at.line, values: record }, csv)];
    return [{ line: at.line, values: [], problem: rowProblem("open_quote") }];
  }
}

const COMMON = { relax_column_count: true, skip_empty_lines: true, record_delimiter: ["\r\n", "\n"] };

function parseLeniently(line: Buffer, delimiter: string): string[][] {
  try {
    return parse(line, { ...COMMON, delimiter, relax_quotes: true });
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

type Parsed = { values: string[]; bytes: number };

/** Records up to the first that is not well formed. `unclosed`: the text ended inside a quote. */
function parseStrictly(bytes: Buffer, delimiter: string, limit: number) {
  const parsed: Parsed[] = [];
  let stopped: "unclosed" | "malformed" | null = null;
  try {
    parse(bytes, {
      ...COMMON,
      delimiter,
      to: limit,
      on_record: (values: string[], info) => {
        parsed.push({ values, bytes: info.bytes });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    stopped = error.code === "CSV_QUOTE_NOT_CLOSED" ? "unclosed" : "malformed";
  }
  return { parsed, stopped };
}

/** The same for one JSON object a line. A row's number is its place in the list. */
export async function readJsonBlock(
  path: string,
  from: Position,
  columns: string[],
  limit: number,
): Promise<RecordBlock> {
  const { bytes, last } = await readBlock(path, from.byte);
  const records: FileRecord[] = [];
  const at = { ...from };
  while (records.length < limit) {
    const start = at.byte - from.byte;
    const newline = bytes.indexOf(LF, start);
    if (newline === -1) break;
    at.byte = from.byte + newline + 1;
    at.line += 1;
    const row = readJsonRow(bytes.toString("utf8", start, newline));
    records.push(
      row
        ? { line: at.line, values: columns.map((column) => textOf(row[column])) }
        : { line: at.line, values: [], problem: rowProblem("not_json") },
    );
  }
  return { records, next: at, end: last && at.byte >= from.byte + bytes.length };
}

const jsonRow = z.record(z.string(), z.unknown());

export function readJsonRow(text: string): Record<string, unknown> | null {
  try {
    return jsonRow.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

const textOf = (value: unknown) =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";

async function readBlock(path: string, byte: number): Promise<{ bytes: Buffer; last: boolean }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(BLOCK_BYTES), 0, BLOCK_BYTES, byte);
    return { bytes: buffer.subarray(0, bytesRead), last: byte + bytesRead >= size };
  } finally {
    await file.close();
  }
}
