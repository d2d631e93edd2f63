import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";

const WANTED = "lock_wanted";
const ASK_AGAIN_MS = 100;
const IDLE_MS = 30_000;

export type LockOptions = {
  signal?: AbortSignal;
  /** somebody else, in this process or another, waits for the lock; or the connection that held it is gone */
  onWanted?: () => void;
  /** how long to wait for it; then `AppError` with the code `locked` */
  patienceMs?: number;
};

type Entry = { state: "asking" | "held"; onWanted: () => void };
type Session = { client: pg.Client; open: Promise<unknown>; turn: Promise<unknown> };

// One connection a process holds all its locks: PostgreSQL drops them with it, however the process ends.
const entries = new Map<string, Entry>();
let session: Session | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * Takes the lock `key` among all processes on this database, asking its holder to let go. Resolves to its release.
 * For work that lasts: a request, a transfer; inside one transaction `pg_advisory_xact_lock` is enough.
 */
export async function lockAcrossProcesses(key: string, options: LockOptions = {}): Promise<() => Promise<void>> {
  const { signal, onWanted = () => undefined, patienceMs = 30_000 } = options;
  const late = performance.now() + patienceMs;
  for (;;) {
    signal?.throwIfAborted();
    const release = await attempt(key, onWanted);
    if (release) return release;
    if (performance.now() > late) {
      throw new AppError("locked", "Another request is busy with this. Try again in a moment.");
    }
    await pause(ASK_AGAIN_MS);
  }
}

async function attempt(key: string, onWanted: () => void): Promise<(() => Promise<void>) | undefined> {
  const here = entries.get(key);
  if (here) {
    if (here.state === "held") here.onWanted();
    return undefined;
  }
  const entry: Entry = { state: "asking", onWanted };
  entries.set(key, entry);
  try {
    const on = await connect();
    const { rows } = await ask<{ got: boolean }>(on, "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got", [
      key,
    ]);
    if (rows[0]?.got) {
      entry.state = "held";
      return () => release(on, key, entry);
    }
    await ask(on, "SELECT pg_notify($1, $2)", [WANTED, key]);
  } finally {
    if (entry.state === "asking") forget(key, entry);
  }
  return undefined;
}

/** One statement after the other: a connection takes no second while it is busy. */
function ask<Row extends pg.QueryResultRow>(on: Session, sql: string, values: string[]): Promise<pg.QueryResult<Row>> {
  const answer = on.turn.then(() => on.client.query<Row>(sql, values));
  on.turn = Promise.allSettled([answer]);
  return answer;
}

async function release(on: Session, key: string, entry: Entry): Promise<void> {
  // A lost connection has released it already.
  if (entries.get(key) !== entry || session !== on) return;
  try {
    await ask(on, "SELECT pg_advisory_unlock(hashtextextended($1, 0))", [key]);
  } finally {
    forget(key, entry);
  }
}

function forget(key: string, entry: Entry): void {
  if (entries.get(key) === entry) entries.delete(key);
  clearTimeout(idle);
  if (entries.size === 0) idle = setTimeout(closeIdle, IDLE_MS).unref();
}

function closeIdle(): void {
  if (entries.size > 0 || !session) return;
  const { client } = session;
  session = undefined;
  void client.end();
}

async function connect(): Promise<Session> {
  clearTimeout(idle);
  if (!session) {
    const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true, application_name: "locks" });
    const open = client.connect().then(() => client.query(`LISTEN ${WANTED}`));
    const opened: Session = { client, open, turn: open };
    session = opened;
    client.on("notification", ({ payload }) => {
      const entry = entries.get(payload ?? "");
      if (entry?.state === "held") entry.onWanted();
    });
    client.on("error", () => lose(opened));
    client.on("end", () => lose(opened));
    opened.open.catch(() => lose(opened));
  }
  const current = session;
  await current.open;
  return current;
}

/** The connection is gone, and with it every lock: whoever works under one must stop. */
function lose(lost: Session): void {
  if (session !== lost) return;
  session = undefined;
  for (const [key, entry] of entries) {
    if (entry.state !== "held") continue;
    entries.delete(key);
    entry.onWanted();
  }
}
