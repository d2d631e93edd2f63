import "server-only";
import { readJsonRow } from "./read-records";

/**
 * Cuts the objects out of JSON text that comes in pieces, without holding the whole: elements of a list, of the list in
 * an object (`{"rows": […]}`), or one object a line. Each comes out as one line of text; whether it is valid is asked later.
 */
export async function* splitJson(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let scan: Scan | null = null;
  let head = "";
  for await (const piece of pieces) {
    if (scan) {
      yield* scan.take(piece);
      continue;
    }
    head += piece;
    if (head.trim() === "") continue;
    scan = new Scan(depthOfRows(head));
    yield* scan.take(head);
  }
  if (scan) yield* scan.end();
}

/** How many brackets enclose the rows: 0 for one object a line, 1 for a list, 2 for a list inside an object. */
function depthOfRows(head: string): 0 | 1 | 2 {
  const text = head.trimStart();
  if (text.startsWith("[")) return 1;
  const first = readJsonRow(text.split("\n", 1)[0] ?? "");
  return first && !Object.values(first).some(Array.isArray) ? 0 : 2;
}

class Scan {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private row = "";
  private inRow = false;

  constructor(private readonly rowDepth: number) {}

  *take(piece: string): Generator<string> {
    let start = 0;
    for (let index = 0; index < piece.length; index += 1) {
      const char = piece[index];
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (char === "\\") this.escaped = true;
        else if (char === '"') this.inString = false;
        continue;
      }
      if (char === '"') this.inString = true;
      else if (char === "{" || char === "[") {
        if (char === "{" && this.depth === this.rowDepth) {
          this.inRow = true;
          start = index;
        }
        this.depth += 1;
      } else if (char === "}" || char === "]") {
        this.depth -= 1;
        if (!this.inRow || this.depth !== this.rowDepth) continue;
        yield oneLine(this.row + piece.slice(start, index + 1));
        this.row = "";
        this.inRow = false;
      }
    }
    if (this.inRow) this.row += piece.slice(start);
  }

  /** A row that the file breaks off in is still a row: a broken one. */
  *end(): Generator<string> {
    if (this.inRow) yield oneLine(this.row);
  }
}

/** Line breaks inside JSON text stand between its parts only, where a space means the same. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, " ");
