import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ServerSentEvent, sseResponse } from "./sse";

const request = (signal?: AbortSignal) => new Request("http://localhost/api/events", signal ? { signal } : {});
const event = (id: string): ServerSentEvent => ({ id, event: "parse", data: { id: "run" } });

async function* once(...events: ServerSentEvent[]): AsyncGenerator<ServerSentEvent> {
  yield* events;
}

/** Says nothing until its signal speaks. */
async function* silent(signal: AbortSignal): AsyncGenerator<ServerSentEvent> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

describe("a stream of events", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is written as browsers read it, uncached and uncompressed", async () => {
    const response = sseResponse(request(), () => once(event("7")));
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache, no-transform");
    expect(await response.text()).toBe('retry: 1000\n\nid: 7\nevent: parse\ndata: {"id":"run"}\n\n');
  });

  it("says from time to time that it is still there", async () => {
    const reader = sseResponse(request(), silent).body?.getReader();
    const read = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await read()).toBe("retry: 1000\n\n");
    const next = read();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await next).toBe(": still here\n\n");
    await reader?.cancel();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends with its reader, with its request, and with its source's failure", async () => {
    const leaving = new AbortController();
    const text = sseResponse(request(leaving.signal), silent).text();
    leaving.abort();
    expect(await text).toBe("retry: 1000\n\n");
    const broken = sseResponse(request(), () => ({ next: () => Promise.reject(new Error("the database is away")) }));
    await expect(broken.text()).rejects.toThrow("the database is away");
    expect(vi.getTimerCount()).toBe(0);
  });
});
