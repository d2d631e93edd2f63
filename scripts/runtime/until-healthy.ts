import { setTimeout as wait } from "node:timers/promises";

/** Waits until `/health` answers 200. The last answer says what is missing. */
export async function untilHealthy(address: string, timeoutMs: number, halt: AbortSignal): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let last = "no answer";
  while (Date.now() < deadline) {
    halt.throwIfAborted();
    try {
      const response = await fetch(`${address}/health`, { signal: AbortSignal.timeout(10_000) });
      if (response.ok) return;
      last = await response.text();
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await wait(100);
  }
  throw new Error(`Creatorscope did not become healthy in ${timeoutMs / 1000} seconds: ${last.slice(0, 500)}`);
}
