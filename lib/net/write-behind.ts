import "server-only";
import type { FileHandle } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { SourceBroke } from "./download-error";
import type { Tap } from "./open-source";

/** The network's small chunks are gathered. For a MiB at a time the system seeks memory in one piece, at twice the cost. */
const BATCH_BYTES = 256 * 1024;
/** When only so many buffers are free, the source has to wait. */
const SPARE = 1;
const BUFFERS = 16;

export type Transfer = {
  /** Bytes in the file from its beginning; what is missing after a crash is only its end. */
  position: number;
  /** Called with each chunk, which is overwritten afterwards, before it is written; throw to stop. */
  onBytes: (received: number, chunk: Buffer) => void;
  /** Nothing is read beyond this; null where it is not known. */
  end: number | null;
};

/**
 * Writes a body into a file, in order, while the next bytes are already read. Resolves with the position after the last byte
 * written: at `end`, or where the body ended. Rejects (`SourceBroke`) when the body breaks, after what came is written down.
 */
export async function writeBehind(
  { answer: body, tap }: { answer: IncomingMessage; tap: Tap },
  file: FileHandle,
  transfer: Transfer,
): Promise<number> {
  const onRoom = () => {
    body.resume();
    body.socket.resume();
  };
  const writer = batchWriter(file, transfer.position, { onRoom, onFailure: () => body.destroy() });
  let read = transfer.position;
  try {
    await new Promise<void>((done, fail) => {
      // It broke, or was ended, before anybody listened: no event will tell of it any more.
      if (body.destroyed) fail(new SourceBroke("The connection broke."));
      const take = (chunk: Buffer): boolean => {
        const wanted = transfer.end === null ? chunk : chunk.subarray(0, transfer.end - read);
        read += wanted.length;
        const goOn = writer.add(wanted);
        try {
          transfer.onBytes(read, wanted);
        } catch (error) {
          fail(error);
          body.destroy();
        }
        // Complete: whether the source ever closes is its own affair.
        if (read === transfer.end) done();
        return goOn;
      };
      if (body.headers["content-length"] !== undefined) tap.sink = take;
      body.on("data", (chunk: Buffer) => {
        if (!take(chunk)) body.pause();
      });
      body.once("end", done);
      body.once("error", (error) => fail(new SourceBroke(error.message, { cause: error })));
      body.once("close", () => fail(new SourceBroke("The connection broke.")));
    });
  } finally {
    tap.sink = () => false;
    body.removeAllListeners("data");
    body.destroy();
    await writer.end();
  }
  return writer.position();
}

type Batch = { bytes: Buffer; length: number };

/** Copies chunks into a few buffers that are used over and over, and writes the full ones, one after the other. */
function batchWriter(file: FileHandle, start: number, on: { onRoom: () => void; onFailure: () => void }) {
  const free: Buffer[] = [];
  const full: Batch[] = [];
  let made = 0;
  let current: Batch | null = null;
  let position = start;
  let isFull = false;
  let writing: Promise<void> | null = null;
  let failure: unknown;

  const take = (): Batch => {
    made += free.length === 0 ? 1 : 0;
    return { bytes: free.pop() ?? Buffer.allocUnsafeSlow(BATCH_BYTES), length: 0 };
  };
  const room = () => BUFFERS - made + free.length > SPARE;

  const write = async () => {
    for (let batch = full.shift(); batch !== undefined; batch = full.shift()) {
      for (let done = 0; done < batch.length; ) {
        const { bytesWritten } = await file.write(batch.bytes, done, batch.length - done, position);
        done += bytesWritten;
        position += bytesWritten;
      }
      free.push(batch.bytes);
      if (!isFull || !room()) continue;
      isFull = false;
      on.onRoom();
    }
  };
  const startWriting = () => {
    writing ??= write()
      .catch((error: unknown) => {
        failure ??= error;
        on.onFailure();
      })
      .finally(() => {
        writing = null;
      });
  };

  return {
    /** False: wait for `onRoom` before the next one. */
    add(chunk: Buffer): boolean {
      for (let at = 0; at < chunk.length; ) {
        current ??= take();
        const copied = chunk.copy(current.bytes, current.length, at);
        at += copied;
        current.length += copied;
        if (current.length < BATCH_BYTES) continue;
        full.push(current);
        current = null;
      }
      if (full.length > 0 && failure === undefined) startWriting();
      isFull = !room();
      return !isFull;
    },
    /** Writes what is left; throws where something could not be written. */
    async end(): Promise<void> {
      if (current !== null) full.push(current);
      current = null;
      while (failure === undefined && (writing !== null || full.length > 0)) {
        startWriting();
        await writing;
      }
      if (failure !== undefined) throw failure;
    },
    position: () => position,
  };
}
