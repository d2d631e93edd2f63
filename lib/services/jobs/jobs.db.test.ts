import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { Inngest, NonRetriableError } from "inngest";
import { serve } from "inngest/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type JobServer, startJobServer } from "@/inngest/server/start-job-server";
import { db } from "@/lib/db/client";
import { systemCtx } from "@/lib/services/context";
import { cancelJob } from "./cancel-job";
import { getJob } from "./get-job";
import { getJobStats } from "./get-job-stats";
import { listJobs } from "./list-jobs";
import { retryJob } from "./retry-job";
import type { JobQuery, JobStatus } from "./schemas";

// Against the embedded job server itself, with an app of two functions.

const keys = { eventKey: "test-event-key", signingKey: `signkey-test-${"7a".repeat(32)}` };
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
let jobs: JobServer;
let app: Server;
let client: Inngest;

beforeAll(async () => {
  jobs = await startJobServer({ databaseUrl: process.env.DATABASE_URL ?? "", ...keys });
  Object.assign(process.env, {
    INNGEST_BASE_URL: jobs.url,
    JOB_SERVER_PORT: new URL(jobs.url).port,
    INNGEST_SIGNING_KEY: keys.signingKey,
  });
  client = new Inngest({ id: "admin-test", baseUrl: jobs.url, ...keys, isDev: false, logger: quiet });
  const failing = client.createFunction({ id: "failing", triggers: [{ event: "test/fail" }] }, async ({ step }) => {
    await step.run("first", () => ({ kept: 1 }));
    await step.run("second", () => {
      throw new NonRetriableError("the reason");
    });
  });
  const waiting = client.createFunction({ id: "waiting", triggers: [{ event: "test/wait" }] }, async ({ step }) => {
    await step.sleep("long", "1h");
  });
  app = createServer(serve({ client, functions: [failing, waiting] })).listen(0, "127.0.0.1");
  await once(app, "listening");
  const address = app.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const registered = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });
  expect(registered.status).toBe(200);
});
afterAll(async () => {
  await jobs.stop();
  app.close();
  app.closeAllConnections();
});

const query = (filter: Partial<JobQuery>): JobQuery => ({ limit: 50, ...filter });

/** Sends an event and waits until its run has a status. */
async function runOf(event: string, status: JobStatus): Promise<string> {
  const { ids } = await client.send({ name: event, data: { asked: "by a test" } });
  return vi.waitFor(
    async () => {
      const { items } = await listJobs(systemCtx("test"), query({ event: ids[0] ?? "", status }));
      const found = items[0];
      if (!found) throw new Error(`no ${status} run of ${event} yet`);
      return found.id;
    },
    { timeout: 20_000, interval: 100 },
  );
}

describe("an administrator", () => {
  it("sees the event, each step, and why a run failed", async () => {
    const id = await runOf("test/fail", "failed");
    const job = await getJob(systemCtx("test"), id);
    expect(job.event).toMatchObject({ name: "test/fail", data: { asked: "by a test" } });
    expect(job.steps.map((step) => [step.name, step.status])).toEqual([
      ["first", "done"],
      ["second", "failed"],
    ]);
    expect(job.failures.at(-1)?.error.message).toContain("the reason");
  });

  it("runs the same event again, and that is on record", async () => {
    const id = await runOf("test/fail", "failed");
    const retried = await retryJob(systemCtx("test"), id);
    expect(retried.id).not.toBe(id);
    expect((await getJob(systemCtx("test"), retried.id)).retryOf).toBe(id);
    const entry = await db().auditEntry.findFirst({ where: { action: "job.retried", entityId: id } });
    expect(entry?.detail).toEqual({ newId: retried.id });
  });

  it("stops a run that waits, once", async () => {
    const id = await runOf("test/wait", "running");
    await expect(cancelJob(systemCtx("test"), id)).resolves.toEqual({ status: "cancelled" });
    expect((await getJob(systemCtx("test"), id)).status).toBe("cancelled");
    await expect(cancelJob(systemCtx("test"), id)).rejects.toMatchObject({ status: 409, code: "job_over" });
  });

  it("pages through runs, and reads the totals of a day", async () => {
    await runOf("test/fail", "failed");
    await runOf("test/fail", "failed");
    const first = await listJobs(systemCtx("test"), query({ limit: 1 }));
    const second = await listJobs(systemCtx("test"), query({ limit: 1, cursor: first.nextCursor ?? "" }));
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
    expect((await getJobStats(systemCtx("test"))).failed).toBeGreaterThanOrEqual(2);
  });

  it("is told 404 for a run that does not exist", async () => {
    await expect(getJob(systemCtx("test"), "unknown")).rejects.toMatchObject({ status: 404 });
    await expect(retryJob(systemCtx("test"), "unknown")).rejects.toMatchObject({ status: 404 });
  });
});
