import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/lib/db/embedded";
import { postgresBinariesIn } from "@/lib/db/embedded-binaries";
import { applyMigrations } from "@/lib/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** a server on which databases may be created, and the migrated one that they are copied from */
    testServerUrl: string;
    testTemplate: string;
  }
}

/**
 * One PostgreSQL for the run: the one of TEST_DATABASE_URL, else a new one that is thrown away, made with the programs in
 * TEST_POSTGRES_BIN or with the embedded ones.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `creatorscope_template_${randomUUID().slice(0, 8)}`;
  await onServer(server.url, `CREATE DATABASE ${template}`);
  await applyMigrations(databaseUrl(server.url, template));
  project.provide("testServerUrl", server.url);
  project.provide("testTemplate", template);
  return async () => {
    await onServer(server.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await server.stop();
  };
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const dataDir = await mkdtemp(join(tmpdir(), "creatorscope-test-"));
  // Nothing here has to survive a crash.
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const folder = process.env.TEST_POSTGRES_BIN;
  const binaries = folder ? { binaries: postgresBinariesIn(folder) } : {};
  const server = await startEmbeddedPostgres({ dataDir, password: randomUUID(), settings, ...binaries });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
