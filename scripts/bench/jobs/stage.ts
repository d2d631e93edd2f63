import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { statsSchema } from "@/inngest/server/schemas";
import { startEmbeddedPostgres } from "@/lib/db/embedded";
import { freePort } from "@/lib/db/free-port";
import { projectRoot } from "@/lib/db/root";

const dieWithParent = join(projectRoot, "scripts/runtime/die-with-parent.mjs");
const flags = ["--import", dieWithParent, "--conditions=react-server", "--import", "tsx"];
const messageSchema = z.object({ what: z.enum(["first", "done"]), n: z.number(), at: z.number() });
export type Message = z.infer<typeof messageSchema>;

export type Stage = {
  send(events: { name: string; data: object }[]): Promise<void>;
  /** Waits until `enough` says so of what the app has told since the last call. */
  listen(enough: (told: Message[]) => boolean): Promise<Message[]>;
  idle(): Promise<void>;
  close(): Promise<void>;
};

/** A PostgreSQL as it is shipped, a job server and an app, each a process of its own. */
export async function openStage(): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), "creatorscope-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir, password: randomBytes(8).toString("hex") });
  const [serverPort, appPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${serverPort}`;
  const eventKey = randomBytes(8).toString("hex");
  const signingKey = `signkey-bench-${randomBytes(32).toString("hex")}`;
  const env = {
    ...process.env,
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    APP_URL: `http://127.0.0.1:${appPort}`,
    JOB_SERVER_PORT: String(serverPort),
    INNGEST_EVENT_KEY: eventKey,
    INNGEST_SIGNING_KEY: signingKey,
    INNGEST_DEV: "",
    LOG_LEVEL: "error",
  };
  const start = (script: string, ...args: string[]) =>
    spawn(process.execPath, [...flags, script, ...args], {
      env,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
  const server = start("scripts/worker.ts");
  const app = start("scripts/bench/jobs/app.ts", String(appPort), url);
  const told: Message[] = [];
  app.on("message", (message) => told.push(messageSchema.parse(message)));
  const authorization = `Bearer ${signingKey}`;
  const stats = async () =>
    statsSchema.parse(await (await fetch(`${url}/v1/stats`, { headers: { authorization } })).json());
  await waitFor(async () => (await stats()).apps.length === 1);
  return {
    async send(events) {
      const response = await fetch(`${url}/e/${eventKey}`, { method: "POST", body: JSON.stringify(events) });
      if (!response.ok) throw new Error(`The job server answered ${response.status}: ${await response.text()}`);
    },
    async listen(enough) {
      await waitFor(() => enough(told), 1);
      return told.splice(0);
    },
    async idle() {
      await waitFor(async () => {
        const { queued, running } = await stats();
        return queued + running === 0;
      });
    },
    async close() {
      await Promise.all([end(app), end(server)]);
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function waitFor(ask: () => Promise<boolean> | boolean, pauseMs = 20): Promise<void> {
  const until = Date.now() + 120_000;
  for (;;) {
    const yes = await Promise.resolve(ask()).catch((error: unknown) => {
      // Until it listens, the server refuses the connection.
      if (error instanceof TypeError) return false;
      throw error;
    });
    if (yes) return;
    if (Date.now() > until) throw new Error("The job server did not get there within two minutes");
    await delay(pauseMs);
  }
}
