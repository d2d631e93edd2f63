import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { findPostgresBinaries, type PostgresBinaries } from "@/lib/db/embedded-binaries";
import { choosePostgresUser, type RunAs } from "@/lib/db/embedded-user";
import { freePort } from "@/lib/db/free-port";
import { clearOrphanPostmaster } from "@/lib/db/orphan-postmaster";
import { readIfThere } from "@/lib/env/read-if-there";

const USER = "creatorscope";
const DATABASE = "creatorscope";
const START_TIMEOUT_MS = 120_000;

export type EmbeddedOptions = {
  /** PostgreSQL keeps its files in `postgres-18` under it. The caller holds the folder's lock. */
  dataDir: string;
  password: string;
  /** Further settings, such as `fsync: "off"` for tests. */
  settings?: Record<string, string>;
  /** Another PostgreSQL than that of the npm package (tests). */
  binaries?: PostgresBinaries;
};

export type EmbeddedPostgres = {
  url: string;
  port: number;
  /** Resolves when the server's process ends, whoever ended it. */
  exited: Promise<void>;
  stop: () => Promise<void>;
};

/** Starts the PostgreSQL 18 of the npm package on `dataDir`, creating it at first and recovering it after a crash. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = options.binaries ?? (await findPostgresBinaries());
  const root = resolve(options.dataDir);
  const databaseDir = join(root, "postgres-18");
  await mkdir(root, { recursive: true });
  const runAs = await choosePostgresUser([binaries.postgres, databaseDir]);
  if ((await readIfThere(join(databaseDir, "PG_VERSION"))) === undefined) {
    await createCluster(binaries, runAs, databaseDir, options.password);
  }
  await clearOrphanPostmaster(databaseDir);
  const portFile = join(root, "postgres-port");
  const port = await freePort(Number(await readIfThere(portFile)) || undefined);
  await writeFile(portFile, String(port));
  const url = (database: string) => `postgresql://${USER}:${options.password}@127.0.0.1:${port}/${database}`;
  const start = () => launch(binaries, runAs, databaseDir, { ...options.settings, port: String(port) });
  const server = await untilReady(start, url("postgres"));
  return { url: url(DATABASE), port, exited: server.exited, stop: () => stopServer(server) };
}

type Server = { child: ChildProcess; exited: Promise<void>; output: () => string };

/** Made beside and renamed, so that a first start which dies half-way leaves nothing that looks like a database. */
async function createCluster(binaries: PostgresBinaries, runAs: RunAs, databaseDir: string, password: string) {
  const draft = `${databaseDir}.new`;
  const passwordFile = `${databaseDir}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await Promise.all([runAs.own(draft), runAs.own(passwordFile)]);
  const [program, args] = runAs.command(binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--no-instructions",
    ...binaries.localeArgs,
  ]);
  const initdb = watch(spawn(program, args, { ...runAs.spawnOptions, cwd: "/", stdio: ["ignore", "pipe", "pipe"] }));
  await initdb.exited;
  await rm(passwordFile, { force: true });
  if (initdb.child.exitCode !== 0) throw new Error(`PostgreSQL could not create its database: ${initdb.output()}`);
  await rename(draft, databaseDir);
}

function launch(
  binaries: PostgresBinaries,
  runAs: RunAs,
  databaseDir: string,
  settings: Record<string, string>,
): Server {
  const all = {
    listen_addresses: "127.0.0.1",
    // The folder's path may be longer than a socket's name can be.
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "120",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [program, args] = runAs.command(binaries.postgres, ["-D", databaseDir, ...flags]);
  // Its own process group: Ctrl+C in a terminal reaches us, and we stop it last.
  return watch(
    spawn(program, args, { ...runAs.spawnOptions, cwd: "/", detached: true, stdio: ["ignore", "ignore", "pipe"] }),
  );
}

function watch(child: ChildProcess): Server {
  let output = "";
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk.toString("utf8")}`.slice(-4_000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const exited = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", (error) => {
      output += error.message;
      done();
    });
  });
  return { child, exited, output: () => output.trim() };
}

/** Launches until one answers. Backends that outlive a killed server hold its memory for a moment: then once more. */
async function untilReady(start: () => Server, url: string): Promise<Server> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (let server = start(); ; server = start()) {
    if (await answers(server, url, deadline)) return server;
    const output = server.output();
    const retry = output.includes("pre-existing shared memory") && Date.now() < deadline;
    if (!retry) throw new Error(`PostgreSQL did not start: ${lastFatal(output)}`);
    await wait(200);
  }
}

/** True when connections are accepted, false when the server has ended instead. */
async function answers(server: Server, url: string, deadline: number): Promise<boolean> {
  while (server.child.exitCode === null && server.child.signalCode === null) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
      return true;
    } catch (error) {
      if (Date.now() > deadline) throw new Error("PostgreSQL did not answer within two minutes.", { cause: error });
      await wait(30);
    } finally {
      await client.end();
    }
  }
  return false;
}

function lastFatal(output: string): string {
  const lines = output.split("\n");
  return lines.findLast((line) => line.includes("FATAL") || line.includes("error")) ?? lines.at(-1) ?? "no output";
}

async function stopServer(server: Server): Promise<void> {
  if (server.child.exitCode !== null || server.child.signalCode !== null) return;
  server.child.kill("SIGINT");
  const late = new AbortController();
  await Promise.race([
    server.exited,
    wait(20_000, undefined, { signal: late.signal }).then(
      () => server.child.kill("SIGQUIT"),
      () => undefined,
    ),
  ]);
  late.abort();
  await server.exited;
}
