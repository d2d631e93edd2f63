import "server-only";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { RecyclingStream } from "./contract";

/** Few large reads: with 64 KiB, Node's default, sending on is half as fast. */
export const READ_BYTES = 1024 * 1024;

/**
 * The bytes `start` to `end` (both counted) of a file. Node's own stream takes new memory for each read, which piles up
 * until it is collected; here a reader that has done with a chunk gives it back.
 */
export async function fileReader(path: string, start: number, end: number): Promise<RecyclingStream> {
  return new FileReader(await open(path), start, end);
}

/** Memory for reads to come, of all readers: a file is sent by many of them, one after another. */
const free: Buffer[] = [];
const MOST_FREE = 16;

class FileReader extends Readable {
  private readonly handle: FileHandle;
  private readonly end: number;
  private at: number;

  constructor(handle: FileHandle, start: number, end: number) {
    super({ highWaterMark: READ_BYTES });
    this.handle = handle;
    this.at = start;
    this.end = end;
  }

  recycle(chunk: Buffer): void {
    if (chunk.buffer.byteLength !== READ_BYTES || free.length >= MOST_FREE) return;
    free.push(Buffer.from(chunk.buffer, 0, READ_BYTES));
  }

  override _read(): void {
    const wanted = Math.min(READ_BYTES, this.end - this.at + 1);
    if (wanted <= 0) {
      this.push(null);
      return;
    }
    const memory = free.pop() ?? Buffer.allocUnsafeSlow(READ_BYTES);
    this.handle.read(memory, 0, wanted, this.at).then(
      ({ bytesRead }) => {
        this.at += bytesRead;
        this.push(bytesRead === 0 ? null : memory.subarray(0, bytesRead));
      },
      (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
    );
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.handle.close().then(
      () => done(error),
      (closing: Error) => done(error ?? closing),
    );
  }
}
