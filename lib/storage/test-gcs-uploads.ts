import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { gcsChecksum } from "./gcs-checksum";

const UNIT_BYTES = 256 * 1024;
const RANGE = /^bytes (?:(\d+)-(\d+|\*)|\*)\/(\d+|\*)$/;

type Session<Kind> = { name: string; kind: Kind; kept: Buffer; isDone: boolean };
/** What GCS says to a piece: done, go on after the bytes it kept, or a refusal. Null where the line broke. */
export type Verdict = { status: 200; name: string } | { status: 308; kept: number } | { status: 400 | 404 } | null;

const sums = new WeakMap<Buffer, string>();

/** Reckoned once: over large objects it takes long. */
export function crc32c(bytes: Buffer): string {
  const sum = gcsChecksum();
  const known = sums.get(bytes);
  if (known !== undefined) return known;
  sum.update(bytes);
  sums.set(bytes, sum.toString());
  return sum.toString();
}

/** GCS's resumable uploads: pieces of full units of 256 KiB up to the last; of a piece cut on its way, the full units stay. */
export function resumableUploads<Kind>(store: (name: string, bytes: Buffer, kind: Kind) => void) {
  const sessions = new Map<string, Session<Kind>>();

  const begin = (name: string, kind: Kind): string => {
    const id = randomUUID();
    sessions.set(id, { name, kind, kept: Buffer.alloc(0), isDone: false });
    return id;
  };

  const take = async (id: string, request: IncomingMessage): Promise<Verdict> => {
    const { bytes, isWhole } = await piece(request);
    const session = sessions.get(id);
    if (!session) return { status: 404 };
    if (session.isDone) return { status: 200, name: session.name };
    const [given, from, to, total] = RANGE.exec(request.headers["content-range"] ?? "") ?? [];
    const at = session.kept.length;
    const isAsked = from === undefined;
    if (given === undefined || (isAsked ? bytes.length > 0 : Number(from) !== at)) return { status: 400 };
    if (!isWhole) {
      session.kept = Buffer.concat([session.kept, bytes.subarray(0, bytes.length - (bytes.length % UNIT_BYTES))]);
      return null;
    }
    if (!isAsked && to !== "*" && Number(to) - Number(from) + 1 !== bytes.length) return { status: 400 };
    const all = Buffer.concat([session.kept, bytes]);
    const isLast = total === "*" ? to === "*" : Number(total) === all.length;
    if (!isLast) {
      if (bytes.length % UNIT_BYTES > 0) return { status: 400 };
      session.kept = all;
      return { status: 308, kept: all.length };
    }
    const [, announced] = /crc32c=([^,]+)/.exec(String(request.headers["x-goog-hash"] ?? "")) ?? [];
    if (announced !== undefined && announced !== crc32c(all)) return { status: 400 };
    store(session.name, all, session.kind);
    sessions.set(id, { ...session, kept: Buffer.alloc(0), isDone: true });
    return { status: 200, name: session.name };
  };

  /** How many wait for more. */
  const waiting = (): number => [...sessions.values()].filter(({ isDone }) => !isDone).length;
  return { begin, take, waiting, cancel: (id: string) => sessions.delete(id) };
}

async function piece(request: IncomingMessage): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("error", () => undefined);
  await new Promise<void>((done) => request.once("close", done));
  return { bytes: Buffer.concat(parts), isWhole: request.complete };
}
