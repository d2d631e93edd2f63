import "server-only";
import http from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import { pumpBody } from "./pump-body";

export type Limits = {
  /** no byte has moved for so long: the connection is dead */
  idleMs: number;
  /** all was sent, and no answer came for so long (hangs after the last byte have been seen) */
  answerMs: number;
  /** a chunk that is under way when the time is over may go on so long */
  graceMs: number;
};

/** For bytes: YouTube may take its time with the last of them. */
export const LIMITS: Limits = { idleMs: 60_000, answerMs: 120_000, graceMs: 10_000 };
/** For questions, which have no body. */
export const SHORT_LIMITS: Limits = { idleMs: 15_000, answerMs: 30_000, graceMs: 0 };

export type UploadRequest = {
  method: "POST" | "PUT";
  url: string;
  headers: Record<string, string>;
  /** `stream` must hold `length` bytes */
  body: string | { stream: Readable; length: number } | null;
  signal?: AbortSignal | undefined;
  onSent?: ((bytes: number) => void) | undefined;
};
export type UploadAnswer = { status: number; headers: http.IncomingHttpHeaders; text: string };

const MAX_ANSWER = 1_000_000;
const agents = {
  "http:": new http.Agent({ keepAlive: true }),
  "https:": new https.Agent({ keepAlive: true }),
};

/**
 * One request whose body may be large. Node's own client, since `fetch` sends a third as fast (scripts/bench/upload). An
 * answer that comes before the body has been sent is an answer. Throws what the network threw, `TimeoutError`, the reason
 * of `signal`, or `SourceError` where the body was at fault.
 */
export function sendRequest(request: UploadRequest, limits: Limits): Promise<UploadAnswer> {
  const { body, signal } = request;
  const stream = body !== null && typeof body !== "string" ? body.stream : null;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      stream?.destroy();
      reject(signal.reason);
      return;
    }
    const outgoing = open(request);
    const connecting = setTimeout(() => fail(timedOut("No connection.")), limits.idleMs);
    const stop = () => {
      clearTimeout(connecting);
      signal?.removeEventListener("abort", cancel);
      stream?.destroy();
    };
    const fail = (error: unknown) => {
      stop();
      drop(outgoing);
      reject(error);
    };
    const cancel = () => fail(signal?.reason);
    signal?.addEventListener("abort", cancel, { once: true });
    onceConnected(outgoing, () => clearTimeout(connecting));
    // Node tells by the kernel's queue whether a byte has moved, also within one large write.
    outgoing.setTimeout(limits.idleMs);
    outgoing.once("timeout", () => fail(timedOut("No byte moved.")));
    outgoing.once("finish", () => outgoing.setTimeout(limits.answerMs));
    // A connection may break twice: while it is written to, and once more when it is closed.
    outgoing.on("error", fail);
    outgoing.once("response", (incoming) => {
      readAnswer(incoming).then((answer) => {
        stop();
        if (!outgoing.writableFinished) drop(outgoing);
        resolve(answer);
      }, fail);
    });
    if (body === null || typeof body === "string") outgoing.end(body ?? undefined);
    else pumpBody(body, outgoing, request.onSent).catch(fail);
  });
}

/** A POST makes something: it never takes a kept connection, whose end may look like a lost answer. */
function open({ url: address, method, headers }: UploadRequest): http.ClientRequest {
  const url = new URL(address);
  const secure = url.protocol === "https:";
  const agent = method === "POST" ? false : agents[secure ? "https:" : "http:"];
  return (secure ? https : http).request(url, { method, headers, agent });
}

const timedOut = (what: string) => new DOMException(what, "TimeoutError");

function onceConnected(outgoing: http.ClientRequest, done: () => void): void {
  outgoing.once("socket", (socket) => {
    if (socket.connecting) socket.once("connect", done);
    else done();
  });
}

/** Ends the connection together with what the kernel still holds to be sent, where that can be told to it. */
function drop(outgoing: http.ClientRequest): void {
  const { socket } = outgoing;
  if (socket && !("encrypted" in socket)) socket.resetAndDestroy();
  outgoing.destroy();
}

async function readAnswer(incoming: http.IncomingMessage): Promise<UploadAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const raw of incoming) {
    const chunk: Buffer = raw;
    size += chunk.length;
    if (size <= MAX_ANSWER) chunks.push(chunk);
  }
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, text: Buffer.concat(chunks).toString("utf8") };
}
