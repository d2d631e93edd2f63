import "server-only";
import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { type Part, type S3ClientConfig, S3ServiceException } from "@aws-sdk/client-s3";
import { S3Store } from "@tus/s3-store";
import { ERRORS, Upload } from "@tus/server";
import type { Stretch } from "./contract";
import { fingerprint } from "./fingerprint";
import { type LocalFile, PIECE_BYTES } from "./take-by-sending";

const AT_ONCE = 3;
const GONE = ["NoSuchKey", "NoSuchUpload"];

/**
 * Sends local files in parts of one length. It is tus' store, begun, noted (`.info`) and thrown away like an upload; but a part's
 * number says which bytes it is, so that several may be on their way, and whichever arrived stay.
 */
export class S3Parts extends S3Store {
  constructor(s3ClientConfig: S3ClientConfig & { bucket: string }) {
    // Another process may have begun, or ended, what this one knew of.
    const cache = { get: async () => undefined, set: ignore, delete: ignore };
    super({ s3ClientConfig, partSize: PIECE_BYTES, useTags: false, cache });
  }

  async send({ key, path, size }: LocalFile, { until, signal }: Stretch): Promise<boolean> {
    const { begun, parts } = await this.#begun(key, size, await fingerprint(path));
    const length = this.calcOptimalPartSize(size);
    const lengthOf = (number: number) => Math.min(length, size - (number - 1) * length);
    const numbers = Array.from({ length: Math.ceil(size / length) }, (_, index) => index + 1);
    const there = new Map(parts.map((part) => [part.PartNumber ?? 0, part]));
    const missing = numbers.filter((number) => there.get(number)?.Size !== lengthOf(number));
    const one = async () => {
      const PartNumber = missing.shift();
      if (PartNumber === undefined) return;
      // In memory: what broke on its way is sent again by Amazon's library.
      const Body = await bytesOf(path, (PartNumber - 1) * length, lengthOf(PartNumber));
      const target = { Bucket: this.bucket, Key: key, UploadId: begun["upload-id"], PartNumber, Body };
      const { ETag } = await this.client.uploadPart(target, signal ? { abortSignal: signal } : {});
      there.set(PartNumber, { PartNumber, ...(ETag === undefined ? {} : { ETag }) });
    };
    await inTime(one, () => missing.length > 0, until);
    if (missing.length > 0) return false;
    await this.finishMultipartUpload(
      begun,
      numbers.flatMap((number) => there.get(number) ?? []),
    );
    return true;
  }

  /** What lies there of another file goes. */
  async #begun(key: string, size: number, file: string): Promise<{ begun: Begun; parts: Part[] }> {
    try {
      const begun = await this.getMetadata(key);
      if (begun.file.metadata?.file === file) return { begun, parts: await this.retrieveParts(key) };
      await this.remove(key);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
    await this.create(new Upload({ id: key, size, offset: 0, metadata: { file } }));
    return { begun: await this.getMetadata(key), parts: [] };
  }
}

type Begun = Awaited<ReturnType<S3Parts["getMetadata"]>>;

const isGone = (error: unknown): boolean =>
  error === ERRORS.FILE_NOT_FOUND || (error instanceof S3ServiceException && GONE.includes(error.name));

async function ignore(): Promise<void> {}

/** The first alone: how long it takes says how many fit into the rest of the time. A failure stops all. */
async function inTime(one: () => Promise<void>, isMore: () => boolean, until: Date): Promise<void> {
  const began = performance.now();
  await one();
  const took = performance.now() - began;
  const left = () => until.getTime() - Date.now();
  const lanes = took * AT_ONCE <= left() ? AT_ONCE : 1;
  let failed = false;
  const lane = async () => {
    while (!failed && isMore() && took * lanes <= left()) {
      await one().catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}

async function bytesOf(path: string, start: number, length: number): Promise<Buffer> {
  const bytes = await buffer(createReadStream(path, { start, end: start + length - 1, highWaterMark: 1024 * 1024 }));
  if (bytes.length !== length) throw new Error("The file became shorter while it was sent.");
  return bytes;
}
