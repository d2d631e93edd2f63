import { join } from "node:path";
import pg from "pg";
import { findPostgresBinaries } from "@/lib/db/embedded-binaries";
import { readIfThere } from "@/lib/env/read-if-there";
import { type Finding, reasonOf } from "@/scripts/doctor/finding";

const part = "PostgreSQL";

/** DATABASE_URL really asked, or whether the embedded server can be started here. */
export async function checkDatabase(dataDir: string): Promise<Finding> {
  if (!process.env.DATABASE_URL) return checkEmbedded(dataDir);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    return { part, state: "ok", says: `DATABASE_URL answers: PostgreSQL ${rows[0]?.server_version}` };
  } catch (error) {
    const cost = "Creatorscope does not start. Unset DATABASE_URL to use the embedded PostgreSQL.";
    return { part, state: "missing", says: `DATABASE_URL does not answer: ${reasonOf(error)}`, cost };
  } finally {
    await client.end();
  }
}

async function checkEmbedded(dataDir: string): Promise<Finding> {
  try {
    await findPostgresBinaries();
    const made = (await readIfThere(join(dataDir, "postgres-18", "PG_VERSION"))) !== undefined;
    return { part, state: "ok", says: `embedded 18, ${made ? `data in ${dataDir}` : "created at the first start"}` };
  } catch (error) {
    return { part, state: "missing", says: reasonOf(error), cost: "Creatorscope does not start." };
  }
}
