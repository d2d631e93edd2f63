import "server-only";

const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 1_000;

export type ServerSentEvent = { id: string; event: string; data: unknown };

const MAX_AGE_MS = 10 * 60_000;

/**
 * Answers with a stream of Server-Sent Events: a comment every few seconds keeps proxies from closing it, and it ends with
 * the request, when the source ends, or after ten minutes (the browser returns, and its rights are looked at anew).
 */
export function sseResponse(request: Request, open: (signal: AbortSignal) => AsyncIterator<ServerSentEvent>): Response {
  const left = new AbortController();
  const source = open(AbortSignal.any([request.signal, left.signal, AbortSignal.timeout(MAX_AGE_MS)]));
  const encoder = new TextEncoder();
  let heartbeat: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      write(`retry: ${RECONNECT_MS}\n\n`);
      heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
    },
    async pull(controller) {
      const next = await source.next().catch((error: unknown) => {
        clearInterval(heartbeat);
        throw error;
      });
      if (next.done) {
        clearInterval(heartbeat);
        controller.close();
        return;
      }
      const { id, event, data } = next.value;
      controller.enqueue(encoder.encode(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
    },
    async cancel() {
      clearInterval(heartbeat);
      left.abort();
      await source.return?.();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // no-transform also keeps compression from holding events back
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
