import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { serve } from "inngest/node";
import { startWorld, type World } from "@/e2e/world/start-world";
import { inngest } from "@/inngest/client";
import { startJobServer } from "@/inngest/server/start-job-server";
import { env } from "@/lib/env/env";
import { setTestEnv } from "@/lib/env/test-env";
import { startRelay } from "@/lib/events/start-relay";

// For `*.db.test.ts`: the world, a job server, the app's functions and the relay, in this process, on this file's database.

export type TestPipeline = { world: World; stop(): Promise<void> };

type Functions = Parameters<typeof serve>[0]["functions"];

/**
 * Starts everything that a parse needs: all functions, or the ones that are given. Retries come at once, so that a failure
 * ends within the test's patience.
 */
export async function startTestPipeline(functions?: Functions): Promise<TestPipeline> {
  const world = await startWorld({ stopped: true });
  setTestEnv({ ...world.env, DATABASE_URL: process.env.DATABASE_URL ?? "", DATA_DIR: process.env.DATA_DIR ?? "" });
  let handle: ReturnType<typeof serve> | undefined;
  // The job server asks before the functions are loaded: it is told to come back, as a starting app would.
  const app = createServer((request, response) => {
    if (handle) void handle(request, response);
    else response.writeHead(503).end();
  });
  app.listen(0, "127.0.0.1");
  await once(app, "listening");
  const address = app.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}/api/inngest`;
  const jobs = await startJobServer({
    databaseUrl: env().DATABASE_URL,
    appUrls: [url],
    scheduler: false,
    retryDelaysMs: [20, 20, 20, 20],
  });
  inngest.setEnvVars({ INNGEST_DEV: jobs.url });
  handle = serve(functions ? { client: inngest, functions } : (await import("@/inngest/index")).served());
  await fetch(url, { method: "PUT" });
  const relay = startRelay(
    async (events) => {
      await inngest.send(events);
    },
    (error) => {
      throw error;
    },
  );
  return {
    world,
    async stop() {
      await relay.stop();
      await jobs.stop();
      app.close();
      app.closeAllConnections();
      await world.stop();
    },
  };
}

/** Asks again and again until the answer is neither undefined nor false. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await delay(25);
  }
}
