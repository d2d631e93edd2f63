import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { disconnect } from "@/lib/db/client";
import { setTestEnv } from "@/lib/env/test-env";

// Runs once per test file: a database of its own, copied from the migrated template, so that files run side by side.
const name = `creatorscope_test_${randomUUID().replaceAll("-", "")}`;
const server = inject("testServerUrl");
const dataDir = mkdtempSync(join(tmpdir(), "creatorscope-data-"));

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

await onServer(`CREATE DATABASE ${name} TEMPLATE ${inject("testTemplate")}`);
const url = new URL(server);
url.pathname = `/${name}`;
setTestEnv({ DATABASE_URL: url.toString(), DATA_DIR: dataDir });

afterAll(async () => {
  await disconnect();
  await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  rmSync(dataDir, { recursive: true, force: true });
});
