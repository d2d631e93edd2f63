import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { applyMigrations } from "@/lib/db/migrate";
import { migrationsDir } from "@/lib/db/migration-files";
import { withSchemaEngine } from "@/lib/db/schema-engine";
import { readSchemaFiles } from "@/lib/db/schema-files";

/**
 * The SQL that takes a database with all migrations to the Prisma schema; empty when they agree. Works in a scratch
 * database beside the one of `url`, so it needs the right to create one.
 */
export async function pendingSql(url: string): Promise<string> {
  const scratch = `creatorscope_scratch_${randomUUID().slice(0, 8)}`;
  const scratchUrl = new URL(url);
  scratchUrl.pathname = `/${scratch}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${scratch}`);
    await applyMigrations(scratchUrl.toString());
    return await differences(scratchUrl.toString());
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${scratch} WITH (FORCE)`);
    await client.end();
  }
}

async function differences(url: string): Promise<string> {
  const files = await readSchemaFiles();
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : sql;
}

/** Writes the next migration and returns its folder, or undefined when schema and migrations agree already. */
export async function authorMigration(url: string, name: string, now: Date = new Date()): Promise<string | undefined> {
  const sql = await pendingSql(url);
  if (!sql) return undefined;
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsDir, `${stamp}_${name.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), `${sql}\n`);
  return folder;
}
