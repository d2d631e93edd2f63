import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { disconnect } from "@/lib/db/client";
import { startEmbeddedPostgres } from "@/lib/db/embedded";
import { projectRoot } from "@/lib/db/root";
import { readIfThere } from "@/lib/env/read-if-there";
import { setTestEnv } from "@/lib/env/test-env";
import { inProcess } from "@/scripts/bench/measure/in-process";
import { firstDay, VIDEOS_EACH } from "./populate";

const PASSWORD = "bench";
const KEPT = join(tmpdir(), "creatorscope-bench");

type Use<T> = (url: string, dataDir: string) => Promise<T>;

/**
 * A fresh copy of the generated data of so many days, for one benchmark. The data is made once a day and size, and again
 * when what makes it or the schema has changed.
 */
export async function withData<T>(days: number, use: Use<T>, videosEach = VIDEOS_EACH): Promise<T> {
  const dataDir = join(KEPT, `${days}-days-${videosEach}`);
  const key = await keyOf(days);
  if ((await readIfThere(join(dataDir, "made-of"))) !== key) await make(dataDir, [days, videosEach], key);
  const postgres = await startEmbeddedPostgres({ dataDir, password: PASSWORD });
  const copy = new URL(postgres.url);
  copy.pathname = "/bench_copy";
  setTestEnv({ DATABASE_URL: copy.href, DATA_DIR: dataDir });
  try {
    await inMaintenance(postgres.url, [
      "DROP DATABASE IF EXISTS bench_copy WITH (FORCE)",
      "CREATE DATABASE bench_copy TEMPLATE creatorscope STRATEGY FILE_COPY",
    ]);
    return await use(copy.href, dataDir);
  } finally {
    await disconnect();
    await inMaintenance(postgres.url, ["DROP DATABASE IF EXISTS bench_copy WITH (FORCE)"]);
    await postgres.stop();
  }
}

async function make(dataDir: string, size: number[], key: string): Promise<void> {
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  await inProcess(new URL("./make.ts", import.meta.url), [dataDir, PASSWORD, ...size]);
  await writeFile(join(dataDir, "made-of"), key);
}

/** The last day is yesterday, so yesterday's data is another. */
async function keyOf(days: number): Promise<string> {
  const hash = createHash("sha256").update(firstDay(days).toISOString());
  for (const file of ["populate.ts", "../../../lib/services/metrics/rebuild-rollup.ts"]) {
    hash.update(readFileSync(new URL(file, import.meta.url)));
  }
  for (const name of (await readdir(join(projectRoot, "prisma/migrations"))).toSorted()) hash.update(name);
  return hash.digest("hex");
}

async function inMaintenance(url: string, statements: string[]): Promise<void> {
  const at = new URL(url);
  at.pathname = "/postgres";
  const client = new pg.Client({ connectionString: at.href });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
