import "server-only";
import pg from "pg";
import { env } from "@/lib/env/env";
import { log } from "@/lib/observability/log";
import { healthNote } from "./rules";
import type { HealthCheck } from "./schemas";

const TIMEOUT_MS = 3_000;

/** Asks PostgreSQL over a connection of its own, so that a pool in full use is not taken for a server that is away. */
export async function checkDatabase(): Promise<HealthCheck> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
  });
  client.on("error", (err) => log().warn({ err }, "health: the database went away"));
  try {
    await client.connect();
    await client.query("SELECT 1");
    return { status: "ok" };
  } catch (err) {
    log().warn({ err }, "health: the database does not answer");
    return { status: "failed", ...healthNote("database_away") };
  } finally {
    await client.end();
  }
}
