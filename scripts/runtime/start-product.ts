import { join } from "node:path";
import { freePort } from "@/lib/db/free-port";
import { projectRoot } from "@/lib/db/root";
import { type DataDirLock, lockDataDir } from "@/lib/env/lock-data-dir";
import { ensureBuild } from "@/scripts/runtime/ensure-build";
import { keepDatabase } from "@/scripts/runtime/keep-database";
import { MEMORY_FLAGS } from "@/scripts/runtime/memory-flags";
import { prepareDatabase } from "@/scripts/runtime/prepare-database";
import { type Prepared, prepareEnvironment } from "@/scripts/runtime/prepare-environment";
import { type Service, supervise } from "@/scripts/runtime/supervise";
import { untilHealthy } from "@/scripts/runtime/until-healthy";

/** Generous: a busy machine, or the first compilation of `next dev`. */
const HEALTHY_WITHIN_MS = 180_000;

export type ProductOptions = {
  mode: "production" | "development";
  /** Runs when the database is migrated and `env()` works, before anything serves. */
  beforeServing: () => Promise<void>;
  /** Something that serves has ended and cannot be started again. */
  onGiveUp: (reason: string) => void;
  /** Breaks the start off. */
  halt: AbortSignal;
};

export type Product = { address: string; stop: () => Promise<void> };

/**
 * Starts everything in order: the database, migrations, the build, the app, the job server. Returns when `/health` is
 * good. What was started before a failure is stopped again.
 */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const started: Service[] = [];
  const stop = async () => {
    for (const service of started.splice(0).reverse()) await service.stop();
  };
  try {
    const address = await startAll(options, started);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startAll(options: ProductOptions, started: Service[]): Promise<string> {
  const prepared = await prepareEnvironment(options.mode);
  await openDatabase(prepared, options, started);
  if (prepared.ownJobs) {
    const port = await freePort();
    const { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = prepared.secrets;
    const base = `http://127.0.0.1:${port}`;
    Object.assign(process.env, { JOB_SERVER_PORT: String(port), INNGEST_BASE_URL: base });
    Object.assign(process.env, { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY });
  }
  options.halt.throwIfAborted();
  if (options.mode === "production") await ensureBuild(options.halt);
  await options.beforeServing();
  const { HOST, PORT } = prepared.env;
  const local = HOST === "0.0.0.0" || HOST === "::" || HOST === "127.0.0.1" ? "localhost" : HOST;
  const address = `http://${local}:${PORT}`;
  started.push(serveApp(options, prepared));
  if (prepared.ownJobs) started.push(serveJobs(options, address));
  await untilHealthy(address, HEALTHY_WITHIN_MS, options.halt);
  return address;
}

async function openDatabase(prepared: Prepared, options: ProductOptions, started: Service[]): Promise<void> {
  if (prepared.ownDatabase) {
    const lock: DataDirLock = await lockDataDir(prepared.dataDir);
    started.push({ name: "lock", stop: lock.release });
    const settings = { dataDir: prepared.dataDir, password: prepared.secrets.DATABASE_PASSWORD };
    const server = await keepDatabase(settings, options.onGiveUp);
    started.push({ name: "database", stop: server.stop });
    process.env.DATABASE_URL = server.url;
  }
  await prepareDatabase(process.env.DATABASE_URL ?? "");
}

function serveApp(options: ProductOptions, { env }: Prepared): Service {
  const next = join(projectRoot, "node_modules/next/dist/bin/next");
  const command = options.mode === "production" ? "start" : "dev";
  // `next dev` hands its flags on to a child through NODE_OPTIONS, which refuses V8's own.
  const flags = command === "start" ? MEMORY_FLAGS : [];
  return supervise({
    name: "app",
    args: [...flags, next, command, "--hostname", env.HOST, "--port", String(env.PORT)],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      ...(command === "dev" ? { NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-dev" } : {}),
    },
    graceMs: 15_000,
    onGiveUp: options.onGiveUp,
  });
}

function serveJobs(options: ProductOptions, address: string): Service {
  return supervise({
    name: "job server",
    args: ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"],
    // The job server calls the app from inside, not by the address that the world knows.
    env: { ...process.env, APP_URL: address },
    graceMs: 30_000,
    onGiveUp: options.onGiveUp,
  });
}
