import "server-only";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Migration, readMigrations } from "@/lib/db/migration-files";
import { ensurePartitions } from "@/lib/db/partitions";

/** Any number that nobody else in this database uses for an advisory lock. */
const MIGRATION_LOCK = 726_140_211;

// The table of `prisma migrate`, so that Prisma's own command understands the database too.
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0
)`;

/**
 * Applies the migrations that the database has not seen, each in one transaction, and returns their names. Several
 * processes may call it at once: the first migrates, the others wait for it and find nothing to do.
 */
export async function applyMigrations(url: string, now: Date = new Date()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(HISTORY_TABLE);
    const done = await appliedChecksums(client);
    const pending = (await readMigrations()).filter((migration) => isPending(migration, done));
    for (const migration of pending) await applyOne(client, migration);
    await ensurePartitions(client, now);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function appliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const rows = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Map(rows.rows.map((row) => [row.migration_name, row.checksum]));
}

function isPending(migration: Migration, done: Map<string, string>): boolean {
  const checksum = done.get(migration.name);
  if (checksum === undefined) return true;
  if (checksum === migration.checksum) return false;
  throw new Error(
    `Migration ${migration.name} was changed after this database had applied it: restore the file, or start on an empty database.`,
  );
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Migration ${migration.name} failed and was rolled back: ${reason}`, { cause });
  }
}
