import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/db/embedded";
import { lockDataDir } from "@/lib/env/lock-data-dir";
import { loadSecrets } from "@/lib/env/secrets";

let dataDir: string;
let servers: EmbeddedPostgres[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "creatorscope-embedded-"));
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  servers = [];
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, password: "a-password" });
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

const pidFile = () => join(dataDir, "postgres-18/postmaster.pid");
const postmasterPid = async () => Number((await readFile(pidFile(), "utf8")).split("\n")[0]);

test("what was committed is there after the server was killed, on the same address", async () => {
  const first = await start();
  await query(first.url, "CREATE TABLE kept (n int)");
  await query(first.url, "INSERT INTO kept VALUES (7)");
  process.kill(await postmasterPid(), "SIGKILL");
  await first.exited;
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await query(second.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
});

test("a server that outlived its starter is taken down before a new one starts", async () => {
  const orphan = await start();
  const pid = await postmasterPid();
  await start();
  await orphan.exited;
  expect(await postmasterPid()).not.toBe(pid);
});

test("a stale lock whose number belongs to another program does not stop the start", async () => {
  const first = await start();
  const lock = await readFile(pidFile(), "utf8");
  await first.stop();
  const other = spawn("sleep", ["60"]);
  await writeFile(pidFile(), lock.replace(/^\d+/, String(other.pid)));
  const second = await start();
  expect(await query(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  other.kill();
});

test("of two starts on one folder the second says so", async () => {
  const lock = await lockDataDir(dataDir);
  await expect(lockDataDir(dataDir)).rejects.toThrow(/Another Creatorscope is running on .*creatorscope-embedded/);
  await lock.release();
  const again = await lockDataDir(dataDir);
  await again.release();
});

test("generated secrets are readable by their owner alone, and stay", async () => {
  const [first, second] = await Promise.all([loadSecrets(dataDir), loadSecrets(dataDir)]);
  expect(second).toEqual(first);
  expect((await stat(join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600);
});
