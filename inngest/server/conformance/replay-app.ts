import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { type CallBody, callBody, type Exchange, withoutChance } from "@/inngest/server/conformance/recorded";

export type Seen = { exchange: Exchange; path: string; headers: Record<string, string | undefined>; body: unknown };
export type Answered = { exchange: Exchange; status: number; text: string; serverKind: string | null };

/** An app that answers each call with what the SDK answered to that very call, and sends what the SDK sent meanwhile. */
export class ReplayApp {
  readonly seen: Seen[] = [];
  readonly answered: Answered[] = [];
  /** calls that no recorded one resembles */
  readonly strange: { path: string; body: unknown }[] = [];
  readonly #left: Exchange[];
  #serverUrl = "";
  #url = "";
  #close: () => void = () => undefined;

  constructor(exchanges: readonly Exchange[]) {
    this.#left = [...exchanges];
  }

  get url(): string {
    return this.#url;
  }

  get left(): string[] {
    return this.#left.map(({ method, path }) => `${method} ${path}`);
  }

  async start(): Promise<void> {
    const http = createServer((request, response) => {
      void this.#answer(request).then(({ status, responseHeaders, response: body }) => {
        response.writeHead(status, responseHeaders);
        response.end(typeof body === "string" && body === "" ? "" : JSON.stringify(body));
      });
    });
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
    const address = http.address();
    this.#url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/api/inngest`;
    this.#close = () => {
      http.close();
      http.closeAllConnections();
    };
  }

  against(serverUrl: string): void {
    this.#serverUrl = serverUrl;
  }

  close(): void {
    this.#close();
  }

  #take(fits: (exchange: Exchange) => boolean): Exchange | undefined {
    const index = this.#left.findIndex(fits);
    return index < 0 ? undefined : this.#left.splice(index, 1)[0];
  }

  async #answer(request: IncomingMessage): Promise<Exchange> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const path = request.url ?? "";
    const exchange = this.#take(
      (one) =>
        one.hop === "server→app" &&
        one.method === request.method &&
        one.path === path &&
        (request.method === "PUT" || isDeepStrictEqual(withoutChance(one.body), withoutChance(body))),
    );
    if (!exchange) {
      this.strange.push({ path, body });
      return { ...empty, status: 503 };
    }
    const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]));
    this.seen.push({ exchange, path, headers, body });
    if (request.method === "PUT") await this.#register();
    else await this.#say(callBody.parse(exchange.body), callBody.parse(body));
    return exchange;
  }

  async #register(): Promise<void> {
    const exchange = this.#take(({ path }) => path === "/fn/register");
    if (exchange) await this.#send(exchange, exchange.path, moved(exchange.body, this.#url));
  }

  /** Sends what the SDK sent while it worked on the recorded call, in the name of the call at hand. */
  async #say(recorded: CallBody, actual: CallBody): Promise<void> {
    for (;;) {
      const exchange = this.#take(({ hop, body }) => hop === "app→server" && belongs(body, recorded));
      if (!exchange) return;
      if (exchange.path.startsWith("/e/")) {
        await this.#send(exchange, exchange.path, exchange.body, exchange.headers);
        continue;
      }
      const { run_id, fn_id, request_id } = actual.ctx;
      const body = { ...z.record(z.string(), z.unknown()).parse(exchange.body), run_id, fn_id, request_id };
      await this.#send(exchange, exchange.path.replace(recorded.ctx.run_id, run_id), body);
    }
  }

  async #send(exchange: Exchange, path: string, body: unknown, headers: Record<string, string> = {}): Promise<void> {
    const init = { method: exchange.method, headers: { ...headers }, body: JSON.stringify(body) };
    const response = await fetch(`${this.#serverUrl}${path}`, init);
    const serverKind = response.headers.get("x-inngest-server-kind");
    this.answered.push({ exchange, status: response.status, text: await response.text(), serverKind });
  }
}

const empty: Exchange = {
  hop: "server→app",
  method: "POST",
  path: "",
  headers: {},
  body: null,
  status: 200,
  responseHeaders: {},
  response: "",
};

const checkpoint = z.object({ request_id: z.string() });

/** Events were sent by the run of `parent` alone, after its invocation. */
const belongs = (body: unknown, { ctx, event }: CallBody): boolean => {
  const parsed = checkpoint.safeParse(body);
  if (parsed.success) return parsed.data.request_id === ctx.request_id;
  const hasRun = z.object({ stack: z.array(z.string()) }).parse(ctx.stack).stack.length > 0;
  return Array.isArray(body) && event.name === "demo/parent" && hasRun;
};

/** The registration with the app where it now is. */
function moved(body: unknown, url: string): unknown {
  return JSON.parse(JSON.stringify(body).replaceAll("http://127.0.0.1:3112/api/inngest", url));
}
