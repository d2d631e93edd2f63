import "server-only";
import type { Batches } from "@/lib/services/export/export-table";
import type { Column } from "@/lib/services/export/rules/cell";
import { csvLine } from "@/lib/services/export/rules/csv-line";

/** Begins with a BOM: spreadsheets then take it for UTF-8. */
export async function* encodeCsv(columns: readonly Column[], batches: Batches): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`\ufeff${csvLine(columns.map(({ name }) => name))}`);
  for await (const rows of batches) {
    let text = "";
    for (const row of rows) text += csvLine(row);
    if (text !== "") yield encoder.encode(text);
  }
}
