import { randomUUID } from "node:crypto";
import { startWorld, type World } from "@/e2e/world/start-world";
import { Victim } from "@/inngest/server/durability/processes";
import { freePort } from "@/lib/db/free-port";
import { createTestWorkspace } from "@/lib/db/test-database";
import { setTestEnv } from "@/lib/env/test-env";
import type { Ctx } from "@/lib/services/context";
import { connectChannel } from "@/lib/services/uploads/test-fixture";
import { AppProcess } from "./app-process";
import { type SlowSource, startSlowSource } from "./slow-source";

/** Everything that a publication passes through: the world, a slow source, the app and the job server in processes of their own. */
export type Stage = {
  world: World;
  source: SlowSource;
  app: AppProcess;
  ctx: Ctx;
  channelIds: string[];
  restartJobServer(): Promise<void>;
  stop(): Promise<void>;
};

const OWN_CHANNELS = [
  ["ada@world.test", "fifty"],
  ["ada@world.test", "one"],
  ["boris@world.test", "cyrillic"],
  ["dora@world.test", "workshop"],
  ["dora@world.test", "offcuts"],
] as const;

export async function openStage(seed: number): Promise<Stage> {
  const world = await startWorld({ quota: { uploads: 5_000, queries: 500_000 } });
  const source = await startSlowSource();
  const ports = { app: await freePort(), jobs: await freePort() };
  const shared = {
    ...world.env,
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    DATA_DIR: process.env.DATA_DIR ?? "",
    APP_URL: `http://127.0.0.1:${ports.app}`,
    YOUTUBE_QUOTA_UPLOADS: "5000",
    YOUTUBE_QUOTA_LIMIT: "500000",
    DISK_MIN_FREE_BYTES: "1000000",
  };
  setTestEnv(shared);
  const env = {
    ...shared,
    LOG_LEVEL: "warn",
    ENABLE_SCHEDULER: "false",
    INNGEST_EVENT_KEY: "kill-event-key",
    INNGEST_SIGNING_KEY: `signkey-test-${"d0".repeat(32)}`,
    INNGEST_BASE_URL: `http://127.0.0.1:${ports.jobs}`,
  };
  const startJobServer = () => new Victim("scripts/worker.ts", [], { ...env, JOB_SERVER_PORT: String(ports.jobs) });
  let jobServer = startJobServer();
  const app = new AppProcess(ports.app, env);
  const ctx = await createTestWorkspace();
  const channelIds: string[] = [];
  for (const [account, name] of OWN_CHANNELS) channelIds.push((await connectChannel(ctx, account, name)).id);
  await app.start();
  world.uploads({ processingMs: 300, chaos: { seed: `kill-${seed}`, rate: 0.06 } });
  return {
    world,
    source,
    app,
    ctx,
    channelIds,
    async restartJobServer() {
      await jobServer.end("SIGKILL");
      jobServer = startJobServer();
    },
    async stop() {
      await app.stop();
      await jobServer.end("SIGKILL");
      await source.stop();
      await world.stop();
    },
  };
}

export const newTitle = (index: number): string =>
  `Upload ${String(index).padStart(3, "0")} ${randomUUID().slice(0, 8)}`;
