import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import { HEAD_BYTES, MAX_CHUNK_BYTES } from "../rules/limits";

export type Body = ReadableStream<Uint8Array>;

/** A Node stream as the body of a `Request`. */
export const webStreamOf = (stream: Readable): Body => Readable.toWeb(stream) as Body;
const nodeStreamOf = (body: Body): Readable => Readable.fromWeb(body as WebStream<Uint8Array>);

/** Cuts off a chunk that declared no length when it is larger than allowed, and tells `onExcess` why. */
export function limitedBody(body: Body, onExcess: (reason: AppError) => void): Body {
  async function* upToLimit(): AsyncGenerator<Uint8Array> {
    let seen = 0;
    for await (const bytes of body) {
      seen += bytes.byteLength;
      if (seen > MAX_CHUNK_BYTES) {
        const reason = new AppError("payload_too_large", "A chunk has at most 32 MiB.");
        onExcess(reason);
        throw reason;
      }
      yield bytes;
    }
  }
  return webStreamOf(Readable.from(upToLimit(), { objectMode: false }));
}

/** The first bytes of a body, and the body with them still in front. `isWhole`: there were no more. */
export async function peek(given: Body): Promise<{ head: Buffer; isWhole: boolean; body: Body }> {
  const iterator: AsyncIterator<Uint8Array> = nodeStreamOf(given)[Symbol.asyncIterator]();
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
  const begin = Buffer.concat(parts);
  async function* all(): AsyncGenerator<Uint8Array> {
    yield begin;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  const body = webStreamOf(Readable.from(all(), { objectMode: false }));
  return { head: begin.subarray(0, HEAD_BYTES), isWhole, body };
}

/** Reads the rest of a refused chunk away: a client that still sends would not see the answer, only a broken connection. */
export async function drain(body: Body | null): Promise<void> {
  if (body === null || body.locked) return;
  let seen = 0;
  try {
    for await (const bytes of body) {
      seen += bytes.byteLength;
      if (seen > MAX_CHUNK_BYTES) return;
    }
  } catch (err) {
    log().debug({ err }, "the rest of a refused chunk did not come");
  }
}
