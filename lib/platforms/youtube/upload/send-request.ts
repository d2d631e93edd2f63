import "server-only";
import http from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";

export type Limits = {
  /** no byte has moved for so long: the connection is dead */
  idleMs: number;
  /** all was sent, and no answer came for so long (hangs after the last byte have been seen) */
  answerMs: number;
};

export const LIMITS: Limits = { idleMs: 60_000, answerMs: 120_000 };

export type UploadRequest = {
  method: "POST" | "PUT";
  url: string;
  headers: Record<string, string>;
  body: Readable | string | null;
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
 * answer that comes before the body has been sent is an answer. Throws what the network threw, `TimeoutError` or the
 * reason of `signal`.
 */
export function sendRequest(request: UploadRequest, limits: Limits = LIMITS): Promise<UploadAnswer> {
  const url = new URL(request.url);
  const secure = url.protocol === "https:";
  const { body, signal } = request;
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const outgoing = (secure ? https : http).request(url, {
      method: request.method,
      headers: request.headers,
      agent: secure ? agents["https:"] : agents["http:"],
    });
    const stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      if (body !== null && typeof body !== "string" && !body.destroyed) body.destroy();
    };
    const fail = (error: unknown) => {
      stop();
      outgoing.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const cancel = () => fail(signal?.reason);
    const watch = (ms: number, what: string) => {
      clearTimeout(timer);
      timer = setTimeout(() => fail(new DOMException(what, "TimeoutError")), ms);
    };
    // A connection may break twice: while it is written to, and once more when it is closed.
    outgoing.on("error", fail);
    if (signal?.aborted) return cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    watch(limits.idleMs, "No byte moved.");
    outgoing.once("response", (incoming) => {
      readAnswer(incoming).then((answer) => {
        stop();
        if (!outgoing.writableFinished) outgoing.destroy();
        resolve(answer);
      }, fail);
    });
    outgoing.once("finish", () => watch(limits.answerMs, "No answer after the last byte."));
    if (body === null || typeof body === "string") {
      outgoing.end(body ?? undefined);
      return;
    }
    body.once("error", fail);
    body.on("data", (bytes: Buffer) => {
      watch(limits.idleMs, "No byte moved.");
      request.onSent?.(bytes.length);
    });
    body.pipe(outgoing);
  });
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
