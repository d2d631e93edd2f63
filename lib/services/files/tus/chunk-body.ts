import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { AppError } from "@/lib/errors";
import { HEAD_BYTES, MAX_CHUNK_BYTES } from "../rules/limits";
import { webStreamOf } from "./verified-chunk";

/** Cuts off a chunk that declared no length and is larger than allowed (413). */
export function limitedBody(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return webStreamOf(Readable.from(upToLimit(body), { objectMode: false }));
}

async function* upToLimit(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const bytes of body) {
    seen += bytes.byteLength;
    if (seen > MAX_CHUNK_BYTES) throw new AppError("payload_too_large", "A chunk has at most 32 MiB.");
    yield bytes;
  }
}

/** The first bytes of a body, and the body with them still in front. `isWhole`: there were no more. */
export async function peek(
  body: ReadableStream<Uint8Array>,
): Promise<{ head: Buffer; isWhole: boolean; body: ReadableStream<Uint8Array> }> {
  const source = Readable.fromWeb(body as WebStream<Uint8Array>);
  const iterator: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (length < HEAD_BYTES && !isWhole) {
    const next = await iterator.next();
    if (next.done) isWhole = true;
    else {
      parts.push(next.value);
      length += next.value.byteLength;
    }
  }
  const head = Buffer.concat(parts);
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return {
    head: head.subarray(0, HEAD_BYTES),
    isWhole,
    body: webStreamOf(Readable.from(all(), { objectMode: false })),
  };
}
