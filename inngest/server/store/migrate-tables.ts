import type pg from "pg";
import { versions } from "@/inngest/server/store/versions";

const LOCK = 7_206_411_902;

/** Brings the schema `jobs` to the newest version; safe when several processes start at once. */
export async function migrateTables(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await client.query("create schema if not exists jobs");
    await client.query(
      "create table if not exists jobs.version (version int primary key, applied_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ version: number }>(
      "select coalesce(max(version), 0) as version from jobs.version",
    );
    for (const [index, statements] of versions.entries()) {
      if (index < (rows[0]?.version ?? 0)) continue;
      await client.query(statements);
      await client.query("insert into jobs.version (version) values ($1)", [index + 1]);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
