import "server-only";
import { read, readSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { RecyclingStream } from "./contract";

/** Larger than Node's 64 KiB, and small enough to be in the processor's own cache still when it is sent on. */
export const READ_BYTES = 256 * 1024;

/**
 * To hand each read to another thread costs more than to copy what the system has in memory: sending took half as long
 * again. So it is read here, at most so often in a row, and after a read that had to wait for the disk over there.
 */
const IN_A_ROW = 16;
const QUICK_MS = 1;

/**
 * The bytes `start` to `end` (both counted) of a file. Node's own stream takes new memory for each read, which piles up
 * until it is collected; here a reader that has done with a chunk gives it back.
 */
export async function fileReader(path: string, start: number, end: number): Promise<RecyclingStream> {
  return new FileReader(await open(path), start, end);
}

/** Memory for reads to come, of all readers: a file is sent by many of them, one after another. */
const free: Buffer[] = [];
const MOST_FREE = 32;
/** Told after a read that ended too late. */
const READ = Symbol("read");

class FileReader extends Readable {
  private readonly handle: FileHandle;
  private readonly end: number;
  private at: number;
  private isReading = false;
  /** reads to come that another thread does: the first one finds out whether the disk answers at all */
  private elsewhere = 1;
  private inARow = 0;

  constructor(handle: FileHandle, start: number, end: number) {
    // As objects, so that two chunks are never copied into one.
    super({ objectMode: true, highWaterMark: 1 });
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
    if (this.elsewhere > 0) this.readElsewhere(memory, wanted);
    else this.readHere(memory, wanted);
  }

  private readHere(memory: Buffer, wanted: number): void {
    const began = performance.now();
    try {
      const bytesRead = readSync(this.handle.fd, memory, 0, wanted, this.at);
      this.inARow += 1;
      if (performance.now() - began > QUICK_MS) this.elsewhere = IN_A_ROW;
      else if (this.inARow % IN_A_ROW === 0) this.elsewhere = 1;
      this.give(memory, bytesRead);
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private readElsewhere(memory: Buffer, wanted: number): void {
    this.elsewhere -= 1;
    this.isReading = true;
    read(this.handle.fd, memory, 0, wanted, this.at, (error, bytesRead) => {
      this.isReading = false;
      if (!error && !this.destroyed) {
        this.give(memory, bytesRead);
        return;
      }
      this.destroy(error ?? undefined);
      this.emit(READ);
    });
  }

  private give(memory: Buffer, bytesRead: number): void {
    this.at += bytesRead;
    this.push(bytesRead === 0 ? null : memory.subarray(0, bytesRead));
  }

  /** The file stays open while it is read from: its number could be another file's by then. */
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const close = () =>
      this.handle.close().then(
        () => done(error),
        (closing: Error) => done(error ?? closing),
      );
    if (this.isReading) this.once(READ, close);
    else close();
  }
}
