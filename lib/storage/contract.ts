import type { Readable } from "node:stream";

/** A stream that takes a chunk's memory back when its reader has done with it, whole and as `data` brought it. */
export type RecyclingStream = Readable & { recycle(chunk: Buffer): void };

/** Where media lie: a file system, S3 or GCS, behind one shape. Keys are made by us, never by users. */
export type Storage = {
  /** Stores the whole stream under `key`, or nothing: a cut stream leaves no object. */
  put(key: string, body: Readable, options?: { contentType?: string; size?: bigint }): Promise<void>;
  /** Takes a local file over: renamed where that is possible, else copied and removed. */
  takeFile(key: string, path: string, options?: { contentType?: string }): Promise<void>;
  /** Bytes `start` to `end` (both counted, from 0); all of them without. Throws `AppError("not_found")`. From a folder it is a `RecyclingStream`. */
  read(key: string, range?: { start: bigint; end?: bigint }): Promise<Readable>;
  /** Size in bytes, or null where there is no such object. */
  size(key: string): Promise<bigint | null>;
  /** Safe to repeat. */
  remove(key: string): Promise<void>;
};
