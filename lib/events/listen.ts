import "server-only";
import pg from "pg";
import { env } from "@/lib/env/env";

const RECONNECT_MS = 1_000;

export type Listener = { stop(): Promise<void> };

export type ListenOptions = {
  channel: string;
  onMessage(payload: string): void;
  /** Called at each (re)connection: what was said while nobody listened is lost, so catch up here. */
  onConnect?(): void;
  onError(error: unknown): void;
};

/** Listens on a PostgreSQL channel over a connection of its own, and connects again for as long as it is not stopped. */
export function listen(options: ListenOptions): Listener {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const again = (error: unknown) => {
    if (stopped || timer) return;
    options.onError(error);
    timer = setTimeout(() => {
      timer = undefined;
      connecting = connect();
    }, RECONNECT_MS);
  };

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true, application_name: "listener" });
    client = next;
    next.on("error", again);
    next.on("end", () => again(new Error(`The connection that listens on ${options.channel} ended.`)));
    next.on("notification", (message) => options.onMessage(message.payload ?? ""));
    try {
      await next.connect();
      await next.query(`LISTEN ${pg.escapeIdentifier(options.channel)}`);
      options.onConnect?.();
    } catch (error) {
      again(error);
    }
  }

  let connecting = connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await connecting;
      await client?.end();
    },
  };
}
