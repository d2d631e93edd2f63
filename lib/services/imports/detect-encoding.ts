import "server-only";
import { isUtf8 } from "node:buffer";
import chardet from "chardet";

export type DetectedEncoding = {
  /** of the whole file where it is UTF-16, else of the lines that are not UTF-8 */
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252" | "windows-1250" | "koi8-r";
  bomBytes: number;
};

const LEGACY: Record<string, DetectedEncoding["encoding"]> = {
  "windows-1251": "windows-1251",
  "ISO-8859-5": "windows-1251",
  "KOI8-R": "koi8-r",
  "windows-1250": "windows-1250",
  "ISO-8859-2": "windows-1250",
};

/** What the first bytes say. `sample` may end within a character. */
export function detectEncoding(sample: Buffer): DetectedEncoding {
  if (sample.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return { encoding: "utf-8", bomBytes: 3 };
  if (sample.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return { encoding: "utf-16le", bomBytes: 2 };
  if (sample.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) return { encoding: "utf-16be", bomBytes: 2 };
  const [even, odd] = zeros(sample.subarray(0, 4_096));
  if (odd > 0.3 && even < 0.05) return { encoding: "utf-16le", bomBytes: 0 };
  if (even > 0.3 && odd < 0.05) return { encoding: "utf-16be", bomBytes: 0 };
  const foreign = linesOf(sample).filter((line) => !isUtf8(line));
  return { encoding: foreign.length === 0 ? "utf-8" : legacyOf(Buffer.concat(foreign)), bomBytes: 0 };
}

/** The single-byte encoding of text that is not UTF-8. */
export function legacyOf(bytes: Buffer): DetectedEncoding["encoding"] {
  const guess = chardet
    .analyse(bytes)
    .find((match) => match.name in LEGACY || match.name === "windows-1252" || match.name === "ISO-8859-1");
  return LEGACY[guess?.name ?? ""] ?? "windows-1252";
}

/** Shares of zero bytes at even and odd places: UTF-16 of mostly Latin text has them on one side. */
function zeros(bytes: Buffer): [even: number, odd: number] {
  let [even, odd] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = Math.max(bytes.length / 2, 1);
  return [even / half, odd / half];
}

/** How many bytes come before the last character, which may be cut: exact in UTF-8, and of no harm to single-byte text. */
export function wholeCharacters(bytes: Buffer): number {
  let end = bytes.length - 1;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return Math.max(end, 0);
}

/** Whole lines of a sample; its last, cut one is left out unless it is the only one. */
function linesOf(sample: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = sample.indexOf(10); end !== -1; end = sample.indexOf(10, start)) {
    lines.push(sample.subarray(start, end));
    start = end + 1;
  }
  return lines.length === 0 ? [sample.subarray(0, wholeCharacters(sample))] : lines;
}
