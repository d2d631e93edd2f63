import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { Bucket } from "@google-cloud/storage";
import type { Storage } from "./contract";
import { fingerprint } from "./fingerprint";
import { PIECE_BYTES, type SendOn } from "./take-by-sending";
import { traces } from "./traces";

/** How much a break may cost; and GCS takes one change of an object a second. */
const PIECE_MS = 10_000;

type Store = Pick<Storage, "read" | "size" | "remove"> & {
  put(key: string, body: Readable, options?: { size?: bigint; signal?: AbortSignal }): Promise<void>;
};

/**
 * Sends a file piece by piece, each joined to what came before: how long that is, is where it goes on. The object itself
 * appears whole. What is under way is a file of which fingerprint, is noted beside it.
 */
export function gcsSendOn(bucket: Bucket, store: Store): SendOn {
  return async ({ key, path, size }, { until, signal }) => {
    const { info, part, patch } = traces(key);
    await begin(store, key, await fingerprint(path));
    for (let length = PIECE_BYTES; ; ) {
      const { at, generation } = await joined(bucket, part);
      if (at > size) throw new Error(`More than the file was sent: ${key}`);
      if (at === size) break;
      const began = performance.now();
      const end = Math.min(at + length, size);
      const piece = createReadStream(path, { start: at, end: end - 1, highWaterMark: 1024 * 1024 });
      const options = { size: BigInt(end - at), ...(signal ? { signal } : {}) };
      await store.put(generation === null ? part : patch, piece, options);
      // Never twice, nor to what another process joined meanwhile.
      if (generation !== null) await bucket.combine([part, patch], part, { ifGenerationMatch: generation });
      if (end === size) break;
      const time = Math.min(PIECE_MS, until.getTime() - Date.now());
      length = Math.floor(((end - at) / (performance.now() - began)) * time);
      if (length < PIECE_BYTES) return false;
    }
    await bucket.combine([part], key);
    await Promise.all([info, part, patch].map((one) => store.remove(one)));
    return true;
  };
}

/** What lies there of another file goes. */
async function begin(store: Store, key: string, file: string): Promise<void> {
  const { info, part, patch } = traces(key);
  if ((await store.size(info)) !== null && (await text(await store.read(info))) === file) return;
  await Promise.all([part, patch].map((one) => store.remove(one)));
  await store.put(info, Readable.from([file], { objectMode: false }));
}

async function joined(bucket: Bucket, part: string): Promise<{ at: number; generation: string | number | null }> {
  const file = bucket.file(part);
  const [isThere] = await file.exists();
  if (!isThere) return { at: 0, generation: null };
  const [{ size, generation }] = await file.getMetadata();
  return { at: Number(size ?? 0), generation: generation ?? null };
}
