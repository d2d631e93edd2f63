import { join } from "node:path";
import { startJobServer } from "@/inngest/server/start-job-server";
import { env } from "@/lib/env/env";
import { readIfThere } from "@/lib/env/read-if-there";
import { loadSecrets } from "@/lib/env/secrets";
import { log } from "@/lib/observability/log";
import { run } from "@/scripts/runtime/run";

// npm run worker: a job-server process. The start scripts run the first (JOB_SERVER_PORT); more of them share its work.
run(async () => {
  await fillEnvironment(process.env.DATA_DIR || ".data");
  const { DATABASE_URL, JOB_SERVER_PORT, APP_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY, ENABLE_SCHEDULER } = env();
  const server = await startJobServer({
    databaseUrl: DATABASE_URL,
    port: JOB_SERVER_PORT ?? 0,
    // One process registers the app, by the address at which the start scripts reach it; the others find it registered.
    appUrls: JOB_SERVER_PORT ? [`${APP_URL}/api/inngest`] : [],
    scheduler: ENABLE_SCHEDULER,
    log: log(),
    ...(INNGEST_EVENT_KEY ? { eventKey: INNGEST_EVENT_KEY } : {}),
    ...(INNGEST_SIGNING_KEY ? { signingKey: INNGEST_SIGNING_KEY } : {}),
  });
  console.log(`job server ${server.url}`);
  const stop = () => server.stop().then(() => process.exit(0));
  let stopping: Promise<void> | undefined;
  const stopOnce = () => {
    if (!stopping) stopping = stop();
  };
  process.on("SIGTERM", stopOnce);
  process.on("SIGINT", stopOnce);
});

/** What the start scripts pass on, found where they keep it when the worker is started by hand. */
async function fillEnvironment(dataDir: string): Promise<void> {
  if (process.env.DATABASE_URL && process.env.AUTH_SECRET && process.env.INNGEST_SIGNING_KEY) return;
  const { DATABASE_PASSWORD, ...secrets } = await loadSecrets(dataDir);
  for (const [name, value] of Object.entries(secrets)) process.env[name] ||= value;
  if (process.env.DATABASE_URL) return;
  const port = (await readIfThere(join(dataDir, "postgres-port")))?.trim();
  if (!port) throw new Error(`No database: set DATABASE_URL, or start Creatorscope on ${dataDir} first.`);
  process.env.DATABASE_URL = `postgresql://creatorscope:${DATABASE_PASSWORD}@127.0.0.1:${port}/creatorscope`;
}
