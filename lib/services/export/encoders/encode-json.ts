import "server-only";
import type { Batches } from "@/lib/services/export/export-table";
import type { Column } from "@/lib/services/export/rules/cell";
import { jsonRow } from "@/lib/services/export/rules/json-row";

/** One array, an object a line. A file that was cut off is not valid JSON, so nobody takes it for the whole. */
export async function* encodeJson(columns: readonly Column[], batches: Batches): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let before = "[\n";
  for await (const rows of batches) {
    let text = "";
    for (const row of rows) {
      text += before + jsonRow(columns, row);
      before = ",\n";
    }
    if (text !== "") yield encoder.encode(text);
  }
  yield encoder.encode(before === "[\n" ? "[]\n" : "\n]\n");
}
