import "server-only";
import { open } from "node:fs/promises";
import { splitJson } from "./split-json";
import { decodeFile } from "./transcode-to-utf8";

/** JSON comes row by row: not a write for each. */
const WRITE_CHARS = 32 * 1024;

export type FileFormat = "csv" | "json";
export type Copied = { encoding: string; format: FileFormat };

/**
 * Writes an uploaded file again in UTF-8 (JSON: one object a line), so that reading can go on from any byte. With `maxChars`
 * only its beginning, for a preview.
 */
export async function copyAsUtf8(from: string, to: string, maxChars = Number.POSITIVE_INFINITY): Promise<Copied> {
  let encoding = "utf-8";
  const pieces = decodeFile(from, (name) => {
    encoding = name;
  });
  const { first, all } = await peek(pieces);
  const format: FileFormat = /^\s*[[{]/.test(first) ? "json" : "csv";
  const file = await open(to, "w");
  try {
    let [text, written] = ["", 0];
    for await (const piece of format === "json" ? splitJson(all) : all) {
      text += format === "json" ? `${piece}\n` : piece;
      if (written + text.length >= maxChars) break;
      if (text.length < WRITE_CHARS) continue;
      await file.writeFile(text);
      written += text.length;
      text = "";
    }
    await file.writeFile(text);
  } finally {
    await file.close();
  }
  return { encoding, format };
}

/** The first piece that is not blank, and everything from the start. */
async function peek(pieces: AsyncGenerator<string>): Promise<{ first: string; all: AsyncIterable<string> }> {
  let first = "";
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) break;
    first += value;
    if (first.trim() !== "") break;
  }
  const all = async function* () {
    yield first;
    yield* pieces;
  };
  return { first, all: all() };
}
