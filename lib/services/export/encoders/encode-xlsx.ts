import "server-only";
import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Batches } from "@/lib/services/export/export-table";
import type { Cell, Column } from "@/lib/services/export/rules/cell";
import { headerRow, MAX_SHEET_ROWS, sheetRow } from "@/lib/services/export/rules/sheet-row";
import { SHEET_END, SHEET_START, sheetPath, workbookParts } from "./workbook-parts";

/** Strings of a size that is worth a turn of the stream. */
const CHUNK = 64 * 1024;
/** A file inside a zip without 64-bit sizes ends at 4 GiB. */
const MAX_SHEET_CHARS = 1e9;

type Options = { name: string; at: Date; maxRows?: number };

/**
 * A workbook, zipped while it is written: no sheet is ever whole in memory. Rows that one sheet does not take go on in the
 * next, under the same header.
 */
export async function* encodeXlsx(
  columns: readonly Column[],
  batches: Batches,
  { name, at, maxRows = MAX_SHEET_ROWS }: Options,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  const fail = (error: Error) => output.destroy(error);
  const rows = rowsOf(batches);
  let sheets = 0;

  const addSheet = (): Readable => {
    sheets += 1;
    const added = Readable.from(sheet(columns, rows, maxRows), { objectMode: false });
    added.once("error", fail).once("end", () => {
      if (rows.current()) open = addSheet();
      else finish();
    });
    zip.addReadStream(added, sheetPath(sheets), { mtime: at, compressionLevel: 1 });
    return added;
  };
  const finish = () => {
    for (const [path, xml] of workbookParts(name, sheets)) zip.addBuffer(Buffer.from(xml), path, { mtime: at });
    zip.end();
  };

  zip.on("error", fail);
  let open = addSheet();
  try {
    for await (const chunk of output) yield chunk;
  } finally {
    // Who stops reading must not leave the sheet, and the reads of the database behind it, waiting.
    open.destroy();
    output.destroy();
    await rows.close();
  }
}

type Rows = ReturnType<typeof rowsOf>;

async function* sheet(columns: readonly Column[], rows: Rows, maxRows: number): AsyncGenerator<string> {
  let text = SHEET_START + headerRow(columns);
  let written = 0;
  for (let number = 2; number <= maxRows && written < MAX_SHEET_CHARS; number += 1) {
    const row = rows.current() ?? (await rows.fetch());
    if (!row) break;
    text += sheetRow(columns, row, number);
    rows.advance();
    if (text.length < CHUNK) continue;
    written += text.length;
    yield text;
    text = "";
  }
  // Whether there is a next sheet must be known when this one ends.
  if (!rows.current()) await rows.fetch();
  yield text + SHEET_END;
}

/** Rows one by one, over the borders of sheets: waits only where a new batch begins. */
function rowsOf(batches: Batches) {
  const iterator = batches[Symbol.asyncIterator]();
  let batch: readonly (readonly Cell[])[] = [];
  let place = 0;
  return {
    current: () => batch[place],
    advance: () => {
      place += 1;
    },
    fetch: async (): Promise<readonly Cell[] | undefined> => {
      while (place >= batch.length) {
        const next = await iterator.next();
        if (next.done) return undefined;
        batch = next.value;
        place = 0;
      }
      return batch[place];
    },
    close: async () => {
      await iterator.return?.();
    },
  };
}
