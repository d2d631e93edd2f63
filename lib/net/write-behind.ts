import "server-only";
import type { FileHandle } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { SourceBroke } from "./download-error";

/** Chunks of the network are written together: one call a MiB instead of sixteen. */
const BATCH_BYTES = 1024 * 1024;
/** More than this in memory, and the source has to wait. */
const HIGH_BYTES = 8 * 1024 * 1024;

export type Transfer = {
  /** Bytes in the file from its beginning; what is missing after a crash is only its end. */
  position: number;
  /** Called with each chunk before it is written; throw to stop. */
  onBytes: (received: number, chunk: Buffer) => void;
  /** Nothing is read beyond this; null where it is not known. */
  end: number | null;
};

/**
 * Writes a body into a file, in order, while the next bytes are already read. Resolves with the position after the last byte
 * written: at `end`, or where the body ended. Rejects (`SourceBroke`) when the body breaks, after what came is written down.
 */
export async function writeBehind(body: IncomingMessage, file: FileHandle, transfer: Transfer): Promise<number> {
  let { position } = transfer;
  let read = position;
  let batch: Buffer[] = [];
  let waiting = 0;
  let writing: Promise<void> | undefined;
  let failure: unknown;

  const flush = async (least: number) => {
    while (waiting >= least && failure === undefined) {
      const buffers = batch;
      const size = waiting;
      batch = [];
      waiting = 0;
      let done = 0;
      let rest = buffers;
      while (done < size) {
        const { bytesWritten } = await file.writev(rest, position + done);
        done += bytesWritten;
        if (done < size) rest = [Buffer.concat(buffers).subarray(done)];
      }
      position += size;
      if (body.isPaused()) body.resume();
    }
    writing = undefined;
  };
  const startFlush = (least: number) => {
    writing ??= flush(least).catch((error: unknown) => {
      failure ??= error;
      writing = undefined;
      body.destroy();
    });
  };

  try {
    await new Promise<void>((done, fail) => {
      body.on("data", (chunk: Buffer) => {
        const wanted = transfer.end === null ? chunk : chunk.subarray(0, transfer.end - read);
        read += wanted.length;
        batch.push(wanted);
        waiting += wanted.length;
        if (waiting >= BATCH_BYTES) startFlush(BATCH_BYTES);
        if (waiting >= HIGH_BYTES) body.pause();
        try {
          transfer.onBytes(read, wanted);
        } catch (error) {
          body.destroy();
          fail(error);
        }
        // Complete: whether the source ever closes is its own affair.
        if (read === transfer.end) done();
      });
      body.once("end", done);
      body.once("error", (error) => fail(failure ?? new SourceBroke(error.message, { cause: error })));
      body.once("close", () => fail(failure ?? new SourceBroke("The connection broke.")));
    });
  } finally {
    body.destroy();
    body.removeAllListeners("data");
    while (failure === undefined && (writing !== undefined || waiting > 0)) {
      startFlush(1);
      await writing;
    }
  }
  if (failure !== undefined) throw failure;
  return position;
}
