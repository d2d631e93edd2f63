import type { IncomingMessage } from "node:http";
import type { UploadSession } from "./upload-state";

/** Chunks are multiples of it, and what is kept of a broken one is, too. */
export const UNIT = 256 * 1024;

export type Range = { kind: "probe" } | { kind: "bytes"; from: number; to: number } | { kind: "wrong"; why: string };

const wrong = (why: string): Range => ({ kind: "wrong", why });

/** What a PUT to a session is about. */
export function rangeOf(request: IncomingMessage, session: UploadSession): Range {
  const header = request.headers["content-range"];
  const length = Number(request.headers["content-length"]);
  if (header === undefined) return { kind: "bytes", from: 0, to: session.total - 1 };
  if (/^bytes \*\/(\d+|\*)$/.test(header)) return length === 0 ? { kind: "probe" } : wrong("A question has no body.");
  const [, first, last, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(header) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first === undefined || to < from || to >= session.total) return wrong(`Invalid Content-Range: ${header}`);
  if (total !== "*" && Number(total) !== session.total) return wrong(`The upload has ${session.total} bytes.`);
  if (length !== to - from + 1) return wrong(`There were ${length} bytes announced for ${header}.`);
  if (from > session.received) {
    return wrong(
      `According to the Content-Range header, the upload offset is ${from} byte(s), which exceeds already uploaded size of ${session.received} byte(s).`,
    );
  }
  return { kind: "bytes", from, to };
}
