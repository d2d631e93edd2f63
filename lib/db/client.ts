import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env/env";
import { PrismaClient } from "@/prisma/generated/client";
import { statementName } from "./statement-name";

export type Db = PrismaClient;
/** What a verb gets inside a transaction. */
export type Tx = Omit<Db, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

// Prisma gives up after 2 and 5 seconds: on a busy machine that fails work which only had to wait.
const transactionOptions = { maxWait: 20_000, timeout: 60_000 };

type Connections = { db: Db; pool: pg.Pool };

// Kept on globalThis so that hot reload does not open a pool per edit.
const holder = globalThis as typeof globalThis & { creatorscopeDb?: Connections };

// A new connection signs in, fills its caches and plans anew: dear beside a read of some milliseconds, so it may rest a while.
const IDLE_MS = 60_000;

function connect(): Connections {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 10, idleTimeoutMillis: IDLE_MS });
  // A connection that PostgreSQL closes, idle or lent out, must not end the process: its query fails, the next opens anew.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    pool,
    db: new PrismaClient({
      adapter: new PrismaPg(pool, { statementNameGenerator: statementName }),
      transactionOptions,
    }),
  };
}

function connections(): Connections {
  holder.creatorscopeDb ??= connect();
  return holder.creatorscopeDb;
}

/** The process's Prisma client, connected at first use. */
export const db = (): Db => connections().db;

/** The `pg` pool under it, for LISTEN, COPY and bulk SQL. */
export const pool = (): pg.Pool => connections().pool;

/** Closes both; the next use connects anew. */
export async function disconnect(): Promise<void> {
  const open = holder.creatorscopeDb;
  delete holder.creatorscopeDb;
  if (!open) return;
  await open.db.$disconnect();
  if (!open.pool.ended) await open.pool.end();
}
