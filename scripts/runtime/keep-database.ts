import { setTimeout as wait } from "node:timers/promises";
import { type EmbeddedOptions, startEmbeddedPostgres } from "@/lib/db/embedded";

const RESTARTS_PER_MINUTE = 5;

/** Starts the embedded PostgreSQL and keeps it: one that dies is started again on the same port, which recovers it. */
export async function keepDatabase(
  options: EmbeddedOptions,
  onGiveUp: (reason: string) => void,
): Promise<{ url: string; stop: () => Promise<void> }> {
  let stopping = false;
  let ends: number[] = [];
  let server = await startEmbeddedPostgres(options);
  let recovery: Promise<void> = Promise.resolve();
  watch();

  function watch(): void {
    server.exited.then(() => {
      if (!stopping) recovery = recover();
    });
  }

  async function recover(): Promise<void> {
    const now = Date.now();
    ends = [...ends.filter((at) => at > now - 60_000), now];
    if (ends.length > RESTARTS_PER_MINUTE) return onGiveUp("PostgreSQL ended again and again.");
    console.error("PostgreSQL ended; it is started again.");
    await wait(200);
    try {
      server = await startEmbeddedPostgres(options);
      watch();
    } catch (error) {
      onGiveUp(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    url: server.url,
    stop: async () => {
      stopping = true;
      await recovery;
      await server.stop();
    },
  };
}
