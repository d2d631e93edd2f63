import type { IncomingMessage, ServerResponse } from "node:http";
import { apiError } from "./api-errors";
import { finishUpload } from "./finish-upload";
import { takeUploadFault, type UploadFault } from "./upload-faults";
import type { UploadSession } from "./upload-state";
import type { WorldState } from "./world-state";

const UNIT = 256 * 1024;

type Range = { probe: true } | { probe: false; from: number; to: number };

function rangeOf(request: IncomingMessage, session: UploadSession): Range | null {
  const header = request.headers["content-range"];
  if (header === undefined) return { probe: false, from: 0, to: session.total - 1 };
  if (/^bytes \*\/(\d+|\*)$/.test(header)) return { probe: true };
  const [, from, to] = /^bytes (\d+)-(\d+)\/(?:\d+|\*)$/.exec(header) ?? [];
  return from === undefined || to === undefined ? null : { probe: false, from: Number(from), to: Number(to) };
}

/** Keeps bytes in whole units; the rest waits for the next, and is lost when the connection ends before. */
function keep(session: UploadSession, chunk: Buffer): void {
  session.pending.push(chunk);
  const waiting = session.pending.reduce((sum, one) => sum + one.length, 0);
  const whole = session.received + waiting === session.total ? waiting : Math.floor(waiting / UNIT) * UNIT;
  if (whole === 0) return;
  const all = Buffer.concat(session.pending);
  session.hash.update(all.subarray(0, whole));
  session.received += whole;
  session.pending = whole < all.length ? [all.subarray(whole)] : [];
}

/** Reads the body, keeping at most `limit` of it. False: the connection broke. */
async function readBody(
  session: UploadSession,
  request: IncomingMessage,
  limit: number,
  cutAfter: number | null,
): Promise<boolean> {
  let seen = 0;
  try {
    for await (const raw of request) {
      const chunk: Buffer = raw;
      const room = Math.max(0, limit - seen);
      if (room > 0) keep(session, chunk.subarray(0, room));
      seen += chunk.length;
      if (cutAfter !== null && seen >= cutAfter) {
        request.destroy();
        break;
      }
    }
  } catch {
    return false; // the client went away
  } finally {
    session.pending = [];
  }
  return request.complete;
}

function tell308(response: ServerResponse, received: number): number {
  response.writeHead(308, received > 0 ? { range: `bytes=0-${received - 1}` } : {}).end();
  return 308;
}

function tellState(state: WorldState, session: UploadSession, response: ServerResponse): number {
  if (session.received < session.total) return tell308(response, session.received);
  const video = finishUpload(state, session);
  response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify(video));
  return 201;
}

/** Answers at once where the fault needs no bytes; null: read on. */
function refuseAtOnce(session: UploadSession, response: ServerResponse, fault: UploadFault | undefined): number | null {
  const answer = (status: number, headers: Record<string, string>, body: unknown): number => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
    return status;
  };
  switch (fault?.kind) {
    case "unavailable_before":
      return answer(503, {}, apiError("backendError").body);
    case "rate":
      return answer(429, { "retry-after": String(fault.retryAfterSec) }, apiError("rateLimitExceeded").body);
    case "unauthorized":
      return answer(401, {}, apiError("authError").body);
    case "gone":
      session.gone = true;
      return answer(404, {}, apiError("notFound").body);
    default:
      return null;
  }
}

/** A PUT to a session: bytes, or a question (`bytes *∕total`). Answers the status it gave, 0 for none. */
export async function putBytes(
  state: WorldState,
  session: UploadSession,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const range = rangeOf(request, session);
  const last = range !== null && !range.probe && range.to === session.total - 1;
  const fault = takeUploadFault(state.uploads.faults, range?.probe ? "probe" : last ? "last" : "chunk");
  const refused = session.gone ? 404 : refuseAtOnce(session, response, fault);
  if (refused !== null) {
    request.resume();
    if (session.gone && !response.headersSent) response.writeHead(404, { connection: "close" }).end();
    return refused;
  }
  if (range === null) {
    response.writeHead(400, { connection: "close" }).end();
    return 400;
  }
  if (range.probe || session.received === session.total) {
    request.resume();
    return tellState(state, session, response);
  }
  const size = range.to - range.from + 1;
  if (range.from !== session.received || (!last && size % UNIT !== 0)) {
    state.uploads.violations.push(`${session.body.title}: ${request.headers["content-range"]} at ${session.received}`);
    for await (const _ of request);
    return tell308(response, session.received);
  }
  const limit =
    fault?.kind === "keeps_less" ? Math.max(0, size - fault.bytes) : fault?.kind === "keeps_nothing" ? 0 : size;
  const whole = await readBody(session, request, limit, fault?.kind === "cut" ? fault.bytes : null);
  if (!whole) {
    response.destroy();
    return 0;
  }
  return afterBytes(state, session, response, fault);
}

function afterBytes(
  state: WorldState,
  session: UploadSession,
  response: ServerResponse,
  fault: UploadFault | undefined,
): number {
  const arrived = session.received === session.total;
  if (arrived && fault?.kind !== "gone") finishUpload(state, session);
  switch (fault?.kind) {
    case "unavailable_after":
      response.writeHead(503).end();
      return 503;
    case "gone_with_video":
      session.gone = true;
      response.writeHead(404).end();
      return 404;
    case "lost_answer":
      response.destroy();
      return 0;
    case "hang":
      return 0;
    default:
      return tellState(state, session, response);
  }
}
