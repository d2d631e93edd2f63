import { Agent, request } from "undici";
import { signBody } from "@/inngest/server/protocol/signing";
import type { CallRequest } from "@/inngest/server/runs/build-request";
import { type Answer, readAnswer } from "@/inngest/server/runs/read-answer";

const neverReached = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

/** Calls the app, signed when there is a key. */
export class Caller {
  readonly #agent: Agent;
  readonly #key: string | undefined;
  readonly #timeoutMs: number;

  constructor(signingKey: string | undefined, timeoutMs: number) {
    this.#key = signingKey;
    this.#timeoutMs = timeoutMs;
    this.#agent = new Agent({ keepAliveTimeout: 2000, headersTimeout: 0, bodyTimeout: 0, connectTimeout: 5000 });
  }

  #signed(headers: Record<string, string>, body: string): Record<string, string> {
    return {
      ...headers,
      "x-inngest-server-kind": this.#key ? "cloud" : "dev",
      ...(this.#key ? { "x-inngest-signature": signBody(body, this.#key) } : {}),
    };
  }

  async call({ url, headers, body }: CallRequest): Promise<Answer> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      const response = await request(url, {
        dispatcher: this.#agent,
        method: "POST",
        headers: this.#signed(headers, body),
        body,
        signal,
      });
      const text = await response.body.text();
      return readAnswer({ status: response.statusCode, headers: flat(response.headers), body: text }, Date.now());
    } catch (error) {
      if (signal.aborted) {
        const message = `The call did not end within ${this.#timeoutMs / 1000} seconds`;
        return { kind: "error", error: { name: "CallTimeout", message }, mayRetry: true, retryAt: undefined };
      }
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      return { kind: "lost", detail: code || String(error), reached: !neverReached.has(code) };
    }
  }

  /** Asks an app to register; answers what it said. */
  async sync(url: string): Promise<{ status: number; body: string }> {
    const body = JSON.stringify({ url });
    const headers = this.#signed({ "content-type": "application/json", "user-agent": "Inngest" }, body);
    const options = {
      dispatcher: this.#agent,
      method: "PUT",
      headers,
      body,
      signal: AbortSignal.timeout(60_000),
    } as const;
    const response = await request(url, options);
    return { status: response.statusCode, body: await response.body.text() };
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

const flat = (headers: Record<string, string | string[] | undefined>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]));
