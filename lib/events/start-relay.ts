import "server-only";
import { db } from "@/lib/db/client";
import { listen } from "./listen";
import { type Send, sendPending } from "./send-pending";

const SWEEP_MS = 1_000;

export type Relay = { stop(): Promise<void> };

/**
 * Carries events from the outbox to the job server for as long as the process lives: woken by the NOTIFY of `emit`, and
 * by a sweep that finds what a lost notification or a refused send left behind. Several processes may run one each.
 */
export function startRelay(send: Send, onError: (error: unknown) => void): Relay {
  let stopped = false;
  let working: Promise<void> | undefined;
  let again = false;

  async function drain(): Promise<void> {
    do {
      again = false;
      try {
        const result = await sendPending(db(), send);
        if (result.sent > 0 && result.failed === 0) again = true;
      } catch (error) {
        onError(error);
        return;
      }
    } while (again && !stopped);
  }

  function wake(): void {
    if (stopped) return;
    if (working) {
      again = true;
      return;
    }
    working = drain().finally(() => {
      working = undefined;
      if (again) wake();
    });
  }

  const listener = listen({ channel: "outbox", onMessage: wake, onConnect: wake, onError });
  const sweep = setInterval(wake, SWEEP_MS);
  return {
    async stop() {
      stopped = true;
      clearInterval(sweep);
      await listener.stop();
      await working;
    },
  };
}
