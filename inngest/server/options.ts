import type { Log } from "@/inngest/server/log";

/** How a job server is started. Everything durable lives in the database; the rest is per process. */
export type JobServerOptions = {
  databaseUrl: string;
  /** 0 takes a free port. */
  port?: number;
  host?: string;
  /** Full addresses of the SDK handlers to keep registered, e.g. `http://127.0.0.1:3000/api/inngest`. */
  appUrls?: string[];
  /** Unset: any event key is accepted. */
  eventKey?: string;
  /** Unset: development mode, nothing is signed and nothing is checked. */
  signingKey?: string;
  log?: Log;
  /** `false` keeps cron triggers silent. */
  scheduler?: boolean;
  /** Calls to the app that this process keeps in flight at once. */
  maxInFlight?: number;
  /** A request with more state than this sends none and lets the SDK fetch it (`use_api`). */
  maxInlineBytes?: number;
  /** How long one call to the app may last. */
  callTimeoutMs?: number;
  /** Delays before the second, third, … attempt; the last one repeats. */
  retryDelaysMs?: readonly number[];
  /** How long `stop()` lets calls in flight finish before handing them back. */
  drainMs?: number;
  /** How often the apps are asked to register anew. */
  syncEveryMs?: number;
  /** Ended runs and their events are kept this long. */
  keepDays?: number;
};

const seconds = (...values: number[]) => values.map((value) => value * 1000);

const defaults = {
  port: 0,
  host: "127.0.0.1",
  appUrls: [] as string[],
  scheduler: true,
  maxInFlight: 32,
  maxInlineBytes: 1_000_000,
  callTimeoutMs: 2 * 60 * 60 * 1000,
  retryDelaysMs: seconds(10, 30, 60, 120, 300, 600, 1200, 2400, 3600),
  drainMs: 20_000,
  syncEveryMs: 15_000,
  keepDays: 30,
} as const;

export type Settings = Required<
  Omit<JobServerOptions, "eventKey" | "signingKey" | "log" | "appUrls" | "retryDelaysMs">
> & {
  appUrls: readonly string[];
  retryDelaysMs: readonly number[];
  eventKey: string | undefined;
  signingKey: string | undefined;
};

export function settingsFrom(options: JobServerOptions): Settings {
  const { log: _log, ...given } = options;
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { eventKey: undefined, signingKey: undefined, ...defaults, ...present, databaseUrl: options.databaseUrl };
}
