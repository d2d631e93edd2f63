import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type ApiErrorName, apiError } from "./api-errors";
import { finishUpload } from "./finish-upload";
import type { AccessGrant } from "./oauth-state";
import { takeUploadFault } from "./take-upload-fault";
import type { UploadFault } from "./upload-faults";
import { keepBody } from "./upload-keep";
import { rangeOf, UNIT } from "./upload-range";
import type { UploadSession } from "./upload-state";
import type { WorldState } from "./world-state";

/** How long Google keeps a session (other Google APIs say a week; YouTube names no time). */
const LIFETIME_MS = 7 * 86_400_000;

type Put = { state: WorldState; session: UploadSession; request: IncomingMessage; response: ServerResponse };

function refuse(response: ServerResponse, name: ApiErrorName, headers: Record<string, string> = {}): number {
  const { status, body } = apiError(name);
  response.writeHead(status, { "content-type": "application/json", connection: "close", ...headers });
  response.end(JSON.stringify(body));
  return status;
}

function tellState({ state, session, response }: Put): number {
  if (session.received < session.total) {
    response.writeHead(308, session.received > 0 ? { range: `bytes=0-${session.received - 1}` } : {}).end();
    return 308;
  }
  const video = finishUpload(state, session);
  response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify(video));
  return 201;
}

function gone({ session, response }: Put): number {
  session.gone = true;
  return refuse(response, "notFound");
}

/** Answers at once where the fault needs no bytes; null: read on. */
function refuseAtOnce(put: Put, fault: UploadFault | undefined): number | null {
  switch (fault?.kind) {
    case "unavailable_before":
      return refuse(put.response, "backendError");
    case "rate":
      return refuse(put.response, "rateLimited", { "retry-after": String(fault.retryAfterSec) });
    case "unauthorized":
      return refuse(put.response, "authError");
    case "gone":
      return gone(put);
    default:
      return null;
  }
}

/** All was done as it was asked; what is told of it is another thing. */
function answer(put: Put, fault: UploadFault | undefined): number {
  const { state, session, response } = put;
  if (session.received === session.total) finishUpload(state, session);
  switch (fault?.kind) {
    case "unavailable_after":
      return refuse(response, "backendError");
    case "gone_with_video":
      return gone(put);
    case "lost_answer":
      response.destroy();
      return 0;
    case "hang":
      return 0;
    default:
      return tellState(put);
  }
}

/** The newest request has the session: one that still brings bytes, of a client that is gone, is ended. */
function takeOver({ session, response }: Put): void {
  session.end?.();
  session.turn += 1;
  session.pending = [];
  session.end = () => response.destroy();
}

/** A PUT to a session: bytes, or a question (`bytes *∕total`). Answers the status it gave, 0 for none. */
export async function putBytes(put: Put, grant: AccessGrant | null): Promise<number> {
  const { state, session, request, response } = put;
  const age = state.now().getTime() - session.createdAt.getTime();
  if (session.gone || age > LIFETIME_MS) return gone(put);
  if (!grant) return refuse(response, "authError");
  if (state.channel(grant.channel ?? "")?.id !== session.channelId) return refuse(response, "uploadForbidden");
  takeOver(put);
  const { turn } = session;
  const status = await serve(put);
  if (session.turn === turn && status !== 0) session.end = null;
  if (response.destroyed) request.destroy();
  return status;
}

async function serve(put: Put): Promise<number> {
  const { state, session, request, response } = put;
  const range = rangeOf(request, session);
  const last = range.kind === "bytes" && range.to === session.total - 1;
  const fault = takeUploadFault(state.uploads, range.kind === "probe" ? "probe" : last ? "last" : "chunk");
  const { turn } = session;
  if (fault?.kind === "slow") await delay(fault.delayMs);
  const refused = refuseAtOnce(put, fault);
  if (refused !== null) return refused;
  if (range.kind === "wrong") {
    state.uploads.violations.push(`${session.body.title}: ${range.why}`);
    return refuse(response, "invalidRange");
  }
  if (range.kind === "probe" || session.received === session.total) {
    request.resume();
    return answer(put, fault);
  }
  const size = range.to - range.from + 1;
  const skip = session.received - range.from;
  if (skip > 0 || (!last && size % UNIT !== 0)) {
    state.uploads.violations.push(`${session.body.title}: ${range.from}-${range.to} at ${session.received}`);
  }
  const less = fault?.kind === "keeps_less" ? fault.bytes : fault?.kind === "keeps_nothing" ? size : 0;
  const cutAfter = fault?.kind === "cut" ? fault.bytes : null;
  const whole = await keepBody(session, request, { skip, limit: Math.max(0, size - less), cutAfter });
  if (session.turn !== turn) return 0;
  if (!whole) {
    response.destroy();
    return 0;
  }
  return answer(put, fault);
}

/** The client gives a session up: Google's answer to that is 499. */
export function endSession(session: UploadSession, response: ServerResponse): number {
  session.end?.();
  session.gone = true;
  response.writeHead(499, { "content-length": "0" }).end();
  return 499;
}
