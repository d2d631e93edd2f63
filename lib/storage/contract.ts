import type { Readable } from "node:stream";

/** A stream that takes a chunk's memory back when its reader has done with it, whole and as `data` brought it. */
export type RecyclingStream = Readable & { recycle(chunk: Buffer): void };

/** How long one call may work at a file that takes several. What it has begun then ends; something is done by every call. */
export type Stretch = { until: Date; signal?: AbortSignal };

/** Where media lie: a file system, S3 or GCS, behind one shape. Keys are made by us, never by users. */
export type Storage = {
  /** Stores the whole stream under `key`, or nothing: a cut stream leaves no object. */
  put(key: string, body: Readable, options?: { contentType?: string; size?: bigint }): Promise<void>;
  /**
   * Takes a local file over, as far as the time goes, and says whether it is whole: renamed where that is possible, else
   * sent, from where an earlier call came to, and removed. Safe to repeat; not by two at once.
   */
  takeFile(key: string, path: string, stretch: Stretch): Promise<boolean>;
  /** Bytes `start` to `end` (both counted, from 0); all of them without. Throws `AppError("not_found")`. From a folder it is a `RecyclingStream`. */
  read(key: string, range?: { start: bigint; end?: bigint }): Promise<Readable>;
  /** Size in bytes, or null where there is no such object. */
  size(key: string): Promise<bigint | null>;
  /** Safe to repeat. */
  remove(key: string): Promise<void>;
};
