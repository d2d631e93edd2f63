import pg from "pg";
import { applyMigrations } from "@/lib/db/migrate";

const OLDEST_SERVER = 150_000;

/** Checks that the server is there and new enough, then migrates. */
export async function prepareDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string }>("SELECT current_setting('server_version_num') AS number");
    if (Number(rows[0]?.number) < OLDEST_SERVER) throw new Error("it is older than PostgreSQL 15");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`DATABASE_URL cannot be used: ${reason}.`, { cause });
  } finally {
    await client.end();
  }
  await applyMigrations(url);
}
