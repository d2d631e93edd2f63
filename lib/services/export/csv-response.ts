import "server-only";
import { type Cell, csvLine } from "./rules/csv-line";

/**
 * A CSV file that is written while it is read, so that its size does not matter. Begins with a BOM: spreadsheets then take
 * it for UTF-8. `rows` is asked for more only when the reader has room.
 */
export function csvResponse(name: string, header: readonly string[], rows: AsyncGenerator<readonly Cell[]>): Response {
  const encoder = new TextEncoder();
  let started = false;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let text = started ? "" : `\ufeff${csvLine(header)}`;
        started = true;
        while (text.length < 32 * 1024) {
          const { value, done } = await rows.next();
          if (done) {
            controller.enqueue(encoder.encode(text));
            controller.close();
            return;
          }
          text += csvLine(value);
        }
        controller.enqueue(encoder.encode(text));
      },
      async cancel() {
        await rows.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "no-store",
    },
  });
}
