import "server-only";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { type ImportBloggersInput, MAX_IMPORT_LINES } from "./schemas";

export type ImportLine = { line: number; input: string; name: string | undefined; tags: string[] };

const URL_COLUMNS = ["url", "urls", "link", "channel", "channel_url", "profile", "handle"];
const NAME_COLUMNS = ["name", "title", "creator"];
const cells = z.array(z.array(z.string()));

/** What an import names, line by line: a JSON list, CSV with a header, or plain lines. */
export function readImportLines(input: ImportBloggersInput): ImportLine[] {
  const listed = (input.items ?? []).map(({ url, name, tags }, index) => ({
    line: index + 1,
    input: url,
    name,
    tags: tags ?? [],
  }));
  const written = input.text ? readText(input.text.replace(/^\uFEFF/, "")) : [];
  const lines = [...listed, ...written];
  if (lines.length === 0) throw invalid("There is nothing to import. Give one link a line.");
  if (lines.length > MAX_IMPORT_LINES) throw invalid(`At most ${MAX_IMPORT_LINES} lines are imported at once.`);
  return lines;
}

function readText(text: string): ImportLine[] {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const delimiter = [";", "\t", ","].find((mark) => header.includes(mark)) ?? ",";
  const columns = header.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, "").toLowerCase());
  const url = columns.findIndex((column) => URL_COLUMNS.includes(column));
  if (url < 0) return plainLines(text);
  const name = columns.findIndex((column) => NAME_COLUMNS.includes(column));
  const tags = columns.indexOf("tags");
  return readCsv(text, delimiter).flatMap((row, index) => {
    const input = row[url]?.trim() ?? "";
    if (input === "") return [];
    const tagList = (row[tags] ?? "").split(/[|;,]/).map((tag) => tag.trim());
    return [
      { line: index + 2, input, name: row[name]?.trim() || undefined, tags: tagList.filter(Boolean).slice(0, 50) },
    ];
  });
}

function readCsv(text: string, delimiter: string): string[][] {
  try {
    return cells.parse(parse(text, { delimiter, from_line: 2, relax_column_count: true, relax_quotes: true }));
  } catch (error) {
    if (error instanceof Error && "code" in error) throw invalid(`This is not readable CSV: ${error.message}`);
    throw error;
  }
}

const plainLines = (text: string): ImportLine[] =>
  text.split(/\r\n|[\n\r]/).flatMap((written, index) => {
    const input = written.trim();
    return input === "" || input.startsWith("#") ? [] : [{ line: index + 1, input, name: undefined, tags: [] }];
  });

const invalid = (detail: string) =>
  new AppError("validation_failed", detail, { errors: [{ path: "text", code: "invalid", detail }] });
