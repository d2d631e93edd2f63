import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Log } from "@/inngest/server/log";
import { isConnectionLost } from "@/inngest/server/store/connection-lost";

/** A transaction, or anything else that takes a query. */
export type Tx = {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>>;
};

const PATIENCE_MS = 60_000;

const statementNames = new Map<string, string>();

/** Every text of ours is fixed, so PostgreSQL parses and plans it once a connection. */
function prepared(text: string, values: unknown[]): pg.QueryConfig {
  if (values.length === 0) return { text };
  const name = statementNames.get(text) ?? `jobs_${statementNames.size + 1}`;
  statementNames.set(text, name);
  return { name, text, values };
}

/** The server's connections. Every use waits out a PostgreSQL that is restarting. */
export class Database {
  readonly pool: pg.Pool;
  readonly #log: Log;

  constructor(databaseUrl: string, log: Log) {
    this.#log = log;
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 12, application_name: "creatorscope-jobs" });
    const lost = (error: Error) => log.warn({ err: error.message }, "database connection lost");
    this.pool.on("error", lost);
    // A connection in use reports its end through the query that it carries as well; unheard it would end the process.
    this.pool.on("connect", (client) => client.on("error", lost));
  }

  /** One query, tried once. */
  readonly direct: Tx = { query: (text, values = []) => this.pool.query(prepared(text, values)) };

  query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<pg.QueryResult<Row>> {
    return this.#patiently(() => this.pool.query<Row>(prepared(text, values)));
  }

  /** Runs `work` in one transaction; `work` may run again when the connection is lost, so it must only touch the database. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.#patiently(async () => {
      const client = await this.pool.connect();
      let broken = false;
      try {
        await client.query("begin");
        const result = await work({ query: (text, values = []) => client.query(prepared(text, values)) });
        await client.query("commit");
        return result;
      } catch (error) {
        broken = isConnectionLost(error);
        if (!broken) await client.query("rollback");
        throw error;
      } finally {
        client.release(broken);
      }
    });
  }

  async #patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    const until = Date.now() + PATIENCE_MS;
    for (let pause = 50; ; pause = Math.min(pause * 2, 1000)) {
      try {
        return await work();
      } catch (error) {
        if (!isConnectionLost(error) || Date.now() > until) throw error;
        this.#log.warn({ err: String(error) }, "database away, trying again");
        await delay(pause);
      }
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
