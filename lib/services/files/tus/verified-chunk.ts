import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { webStreamOf } from "./chunk-body";

export const CHECKSUM_ALGORITHMS = ["sha1", "sha256", "md5"];

export type VerifiedChunk = { body: ReadableStream<Uint8Array>; length: number; discard: () => Promise<void> };

/**
 * A chunk that came with `Upload-Checksum` waits in a file until it is known to be whole: a damaged one (460) never
 * reaches the store, which could not take it back.
 */
export async function verifiedChunk(body: ReadableStream<Uint8Array>, header: string): Promise<VerifiedChunk> {
  const [algorithm = "", expected = ""] = header.trim().split(/\s+/);
  if (!CHECKSUM_ALGORITHMS.includes(algorithm)) {
    throw new AppError("bad_request", `Upload-Checksum takes ${CHECKSUM_ALGORITHMS.join(", ")}.`, {
      code: "checksum_algorithm",
    });
  }
  const folder = resolve(join(env().DATA_DIR, "chunks"));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const discard = () => rm(path, { force: true });
  const hash = createHash(algorithm);
  let length = 0;
  try {
    await pipeline(
      Readable.fromWeb(body as WebStream<Uint8Array>),
      async function* (source: AsyncIterable<Uint8Array>) {
        for await (const bytes of source) {
          hash.update(bytes);
          length += bytes.byteLength;
          yield bytes;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
    if (hash.digest("base64") !== expected) {
      throw new AppError("checksum_mismatch", "The chunk arrived damaged. Send it again.");
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return { body: webStreamOf(createReadStream(path)), length, discard };
}
