import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@/lib/db/embedded";
import { lockDataDir } from "@/lib/env/lock-data-dir";
import { loadSecrets } from "@/lib/env/secrets";

/** Gives `use` the address of DATABASE_URL, or of the embedded database of DATA_DIR, started for as long as it takes. */
export async function withDatabase(use: (url: string) => Promise<void>): Promise<void> {
  if (process.env.DATABASE_URL) return use(process.env.DATABASE_URL);
  const dataDir = process.env.DATA_DIR || ".data";
  const lock = await lockDataDir(dataDir);
  const { DATABASE_PASSWORD } = await loadSecrets(dataDir);
  const server = await startEmbeddedPostgres({ dataDir, password: DATABASE_PASSWORD });
  try {
    await use(server.url);
  } finally {
    await server.stop();
    await lock.release();
  }
}

/** The same with a server where anything may be created: DATABASE_URL, or a new embedded one that is thrown away. */
export async function withScratchDatabase(use: (url: string) => Promise<void>): Promise<void> {
  if (process.env.DATABASE_URL) return use(process.env.DATABASE_URL);
  const dataDir = await mkdtemp(join(tmpdir(), "creatorscope-scratch-"));
  const server = await startEmbeddedPostgres({ dataDir, password: randomUUID(), settings: { fsync: "off" } });
  try {
    await use(server.url);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
