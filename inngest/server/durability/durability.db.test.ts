import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { until } from "@/inngest/server/conformance/until";
import { postgresPid, Victim } from "@/inngest/server/durability/processes";
import { isConnectionLost } from "@/inngest/server/store/connection-lost";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/db/embedded";
import { freePort } from "@/lib/db/free-port";

const RUNS = 200;
const STEPS = RUNS * 5;
const eventKey = "durable-event-key";
const signingKey = `signkey-test-${"d0".repeat(32)}`;
const password = "durable";

let dataDir: string;
let postgres: EmbeddedPostgres;
let pool: pg.Pool;
let ports: { server: number; app: number };
let first: Victim;
let second: Victim;
let app: Victim;

const journal = () => join(dataDir, "journal");
const serverUrl = () => `http://127.0.0.1:${ports.server}`;

const env = (port?: number) => ({
  DATABASE_URL: postgres.url,
  AUTH_SECRET: "s".repeat(32),
  ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
  INNGEST_EVENT_KEY: eventKey,
  INNGEST_SIGNING_KEY: signingKey,
  APP_URL: `http://127.0.0.1:${ports.app}`,
  LOG_LEVEL: "warn",
  JOB_SERVER_PORT: port ? String(port) : "",
});
const startWorker = (port?: number) => new Victim("scripts/worker.ts", [], env(port));
const startApp = () =>
  new Victim("inngest/server/durability/app.ts", [String(ports.app), serverUrl(), journal()], env());

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "creatorscope-durability-"));
  postgres = await startEmbeddedPostgres({ dataDir, password });
  ports = { server: await freePort(), app: await freePort() };
  pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
  pool.on("error", (error) => expect(isConnectionLost(error)).toBe(true));
  app = startApp();
  first = startWorker(ports.server);
  second = startWorker();
  await until("the function to be registered", async () => (await ask("select from jobs.function")).length === 1);
}, 60_000);

afterAll(async () => {
  for (const victim of [first, second, app]) await victim?.end("SIGKILL");
  await pool?.end();
  await postgres?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Rows, or none while the database or its tables are away. */
async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  try {
    return (await pool.query<Row>(sql)).rows;
  } catch (error) {
    const missing = error instanceof pg.DatabaseError && (error.code === "42P01" || error.code === "3F000");
    if (missing || isConnectionLost(error)) return [];
    throw error;
  }
}

/** The killed server's children hold its shared memory for a moment; until then a new one does not start. */
async function restartPostgres(): Promise<EmbeddedPostgres | undefined> {
  try {
    return await startEmbeddedPostgres({ dataDir, password });
  } catch (error) {
    if (error instanceof Error && error.message.includes("shared memory")) return undefined;
    throw error;
  }
}

async function storedSteps(): Promise<number> {
  const rows = await ask<{ n: number }>(
    "select count(*)::int as n from jobs.step where ended_at is not null and op <> 'Sleep'",
  );
  return rows[0]?.n ?? 0;
}

const executionSchema = z.object({ run: z.string(), step: z.string(), execution: z.string(), at: z.number() });
type StoredStep = { run_id: string; name: string; memo: { data: string }; ended_at: Date };

it("200 runs outlive kill -9 of a job server, the app and PostgreSQL: none is lost, no stored step runs again", {
  timeout: 110_000,
}, async () => {
  const events = Array.from({ length: RUNS }, (_, n) => ({ name: "durable/chain", data: { n } }));
  const sent = await fetch(`${serverUrl()}/e/${eventKey}`, { method: "POST", body: JSON.stringify(events) });
  expect(sent.status).toBe(200);

  await until("a fifth of the steps", async () => (await storedSteps()) > STEPS * 0.2);
  await first.end("SIGKILL");
  first = startWorker(ports.server);
  await until("two fifths", async () => (await storedSteps()) > STEPS * 0.4);
  await app.end("SIGKILL");
  app = startApp();
  await until("three fifths", async () => (await storedSteps()) > STEPS * 0.6);
  process.kill(await postgresPid(dataDir), "SIGKILL");
  await postgres.exited;
  postgres = await until("PostgreSQL to come back", restartPostgres);

  await until(
    "every run to end",
    async () => {
      const rows = await ask<{ n: number }>("select count(*)::int as n from jobs.run where ended_at is not null");
      return rows[0]?.n === RUNS;
    },
    90_000,
  );
  expect([second.exitCode, first.exitCode], second.output + first.output).toEqual([null, null]);
  const ends = await ask(
    "select status, count(*)::int as runs, count(distinct event_id)::int as events from jobs.run group by 1",
  );
  expect(ends).toEqual([{ status: "completed", runs: RUNS, events: RUNS }]);

  const executions = (await readFile(journal(), "utf8"))
    .trim()
    .split("\n")
    .map((line) => executionSchema.parse(JSON.parse(line)));
  const steps = await ask<StoredStep>("select run_id, name, memo, ended_at from jobs.step where op <> 'Sleep'");
  expect(steps).toHaveLength(STEPS);
  const stored = new Map(steps.map((step) => [`${step.run_id} ${step.name}`, step]));
  const again = executions.filter(({ run, step, at }) => at > Number(stored.get(`${run} ${step}`)?.ended_at));
  expect(again).toEqual([]);

  const known = new Set(executions.map(({ execution }) => execution));
  for (const { memo } of steps) expect(known.has(memo.data)).toBe(true);
  const outputs = await ask<{ id: string; output: string[] }>("select id, output from jobs.run");
  for (const { id, output } of outputs) {
    const results = ["first", "second", "left", "right", "last"].map((name) => stored.get(`${id} ${name}`)?.memo.data);
    expect(output).toEqual(results);
  }
});

it("SIGTERM stops a worker cleanly", async () => {
  await second.end("SIGTERM");
  expect(second.exitCode, second.output).toBe(0);
});
