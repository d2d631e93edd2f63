import type { Readable, Writable } from "node:stream";

/** What was to be sent could not be read, or is not as long as it was said to be. YouTube is not to blame. */
export class SourceError extends Error {
  override readonly name = "SourceError";
}

type Recycling = Readable & { recycle(chunk: Buffer): void };
const recycles = (stream: Readable): stream is Recycling => "recycle" in stream;

/**
 * Sends a stream as the body of a request, as fast as the connection takes it, and gives each chunk's memory back to a
 * stream that takes it. A byte too many or too few would be read as the next request: both end here.
 */
export function pumpBody(
  { stream, length }: { stream: Readable; length: number },
  outgoing: Writable,
  onSent?: (bytes: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let given = 0;
    const fault = (what: string, cause?: unknown) => reject(new SourceError(what, { cause }));
    outgoing.on("drain", () => stream.resume());
    stream.on("data", (chunk: Buffer) => {
      given += chunk.length;
      if (given > length) {
        fault(`Storage gave more than the ${length} bytes that were asked for.`);
        return;
      }
      const room = outgoing.write(chunk, (error) => {
        if (error) return;
        onSent?.(chunk.length);
        if (recycles(stream)) stream.recycle(chunk);
      });
      if (!room) stream.pause();
    });
    stream.once("error", (error) => fault("The stored bytes could not be read.", error));
    stream.once("end", () => {
      if (given < length) {
        fault(`Storage gave ${given} of ${length} bytes.`);
        return;
      }
      outgoing.end();
      resolve();
    });
  });
}
