import { join, resolve } from "node:path";
import { startWorld } from "@/e2e/world/start-world";
import { createFirstAdmin } from "@/scripts/runtime/create-first-admin";
import { rememberedDay } from "@/scripts/runtime/remembered-day";
import { rememberedPort } from "@/scripts/runtime/remembered-port";
import { run } from "@/scripts/runtime/run";
import { serveUntilSignal } from "@/scripts/runtime/serve-until-signal";

// What the demo decides for itself, whatever a .env says: its own database, its own jobs, loopback only.
const OWN = ["DATABASE_URL", "INNGEST_BASE_URL", "INNGEST_DEV", "INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY", "APP_URL"];

// npm run demo: the product on stand-in platforms with sample data.
run(async () => {
  for (const name of OWN) delete process.env[name];
  const dataDir = resolve(process.env.DATA_DIR || ".data/demo");
  // The address of the world is part of stored picture addresses, so it stays the same.
  const { port, remember } = await rememberedPort(join(dataDir, "world-port"));
  const world = await startWorld({
    port,
    lastDay: await rememberedDay(join(dataDir, "world-day")),
  });
  Object.assign(process.env, world.env, { DATA_DIR: dataDir, DEMO: "true", HOST: "127.0.0.1" });
  await serveUntilSignal({
    mode: "production",
    beforeServing: async () => {
      await remember();
      await createFirstAdmin();
      const { seedDemo } = await import("@/prisma/seed/seed-demo");
      const { disconnect } = await import("@/lib/db/client");
      await seedDemo(world);
      await disconnect();
    },
    afterReady: ["Sign in as demo@creatorscope.test with the password demo-creatorscope."],
    afterStop: () => world.stop(),
  });
});
