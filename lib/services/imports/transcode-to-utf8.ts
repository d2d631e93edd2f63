import "server-only";
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import iconv from "iconv-lite";
import { type DetectedEncoding, detectEncoding, legacyOf, wholeCharacters } from "./detect-encoding";

const SAMPLE_BYTES = 256 * 1024;
/** Small pieces are gone with the next cleaning of the nursery; large ones pile up. */
const PIECE_BYTES = 64 * 1024;
/** JSON may be one line as long as the file: such a line is decoded in parts. */
const LONGEST_LINE = 256 * 1024;

/** First bytes of a file. */
export async function readHead(path: string, bytes = SAMPLE_BYTES): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * The text of a file, piece by piece, whatever its encoding. Lines that are valid UTF-8 are taken as such, the others in the
 * single-byte encoding they look like: exports glued together from several programs are read right.
 */
export async function* decodeFile(path: string, onEncoding: (name: string) => void): AsyncGenerator<string> {
  const { encoding, bomBytes } = detectEncoding(await readHead(path));
  const stream: AsyncIterable<Buffer> = createReadStream(path, { start: bomBytes, highWaterMark: PIECE_BYTES });
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    onEncoding(encoding);
    const decoder = iconv.getDecoder(encoding);
    for await (const chunk of stream) yield decoder.write(chunk);
    yield decoder.end() ?? "";
    return;
  }
  yield* decodeLines(stream, encoding, onEncoding);
}

async function* decodeLines(
  stream: AsyncIterable<Buffer>,
  detected: DetectedEncoding["encoding"],
  onEncoding: (name: string) => void,
): AsyncGenerator<string> {
  let legacy: string | null = detected === "utf-8" ? null : detected;
  let foreign = legacy !== null;
  let wide = false;
  const decode = (line: Buffer): string => {
    if (isUtf8(line)) {
      wide ||= line.some((byte) => byte > 127);
      return line.toString("utf8");
    }
    legacy ??= legacyOf(line);
    foreign = true;
    return iconv.decode(line, legacy);
  };
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const lines = bytes.lastIndexOf(10) + 1;
    const end = lines === 0 && bytes.length > LONGEST_LINE ? wholeCharacters(bytes) : lines;
    // Whole chunks of valid UTF-8 are the rule: only others are looked at line by line.
    const whole = bytes.subarray(0, end);
    if (isUtf8(whole)) yield decode(whole);
    else yield splitLines(whole).map(decode).join("");
    rest = Buffer.from(bytes.subarray(end));
  }
  yield decode(rest);
  onEncoding(foreign && legacy ? (wide ? `utf-8 + ${legacy}` : legacy) : "utf-8");
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}
