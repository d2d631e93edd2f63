import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { mayReadMetrics } from "@/lib/auth/may-read-metrics";
import { env } from "@/lib/env/env";
import { parseEnv } from "@/lib/env/parse-env";
import { systemCtx } from "@/lib/services/context";
import { checkHealth } from "@/lib/services/health/check-health";
import { checkJobs } from "@/lib/services/health/check-jobs";
import { renderMetrics } from "@/lib/services/health/render-metrics";

let server: Server | undefined;
const original = { ...env() };
const UNSET = [
  "SMTP_URL",
  "INSTAGRAM_GRAPH_TOKEN",
  "INSTAGRAM_GRAPH_USER_ID",
  "INSTAGRAM_USERNAME",
  "INSTAGRAM_PASSWORD",
];
const unset = Object.fromEntries(UNSET.map((name) => [name, undefined]));

afterEach(async () => {
  Object.assign(env(), original, { JOB_SERVER_PORT: undefined, METRICS_TOKEN: undefined, ...unset });
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

async function jobServer(status: number, body: unknown): Promise<void> {
  const listening = createServer((_request, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
  server = listening;
  await new Promise<void>((done) => listening.listen(0, "127.0.0.1", done));
  const address = listening.address();
  const port = typeof address === "object" && address ? address.port : expect.fail();
  Object.assign(env(), { JOB_SERVER_PORT: port, INNGEST_BASE_URL: `http://127.0.0.1:${port}` });
}

test("health really asks the database and the storage", async () => {
  const healthy = await checkHealth(systemCtx("test"));
  expect(healthy.checks).toMatchObject({ database: { status: "ok" }, storage: { status: "ok" } });
  Object.assign(env(), parseEnv({ ...process.env, DATABASE_URL: "postgresql://nobody@127.0.0.1:9/nowhere" }));
  const { status, checks } = await checkHealth(systemCtx("test"));
  expect(status).toBe("unavailable");
  expect(checks.database.status).toBe("failed");
});

test("health tells of a paused connector when it is tried next and what to do, without the vendor's words", async () => {
  const ctx = systemCtx("test");
  const retryAt = new Date("2030-01-01T00:00:00Z");
  const lastErrorDetail = "prove that you are no robot";
  await ctx.db.connectorState.create({
    data: { connector: "youtube-ytdlp", state: "open", retryAt, lastErrorKind: "blocked", lastErrorDetail },
  });
  const health = await checkHealth(ctx);
  expect(health.checks.connectors).toMatchObject({ status: "degraded", params: { names: "youtube-ytdlp" } });
  const paused = health.connectors.find((one) => one.connector === "youtube-ytdlp");
  expect(paused).toMatchObject({ state: "open", retryAt: retryAt.toISOString(), fix: "unblock" });
  expect(JSON.stringify(health)).not.toContain(lastErrorDetail);
  await ctx.db.connectorState.deleteMany();
});

test("health tells where mail goes and how Instagram is read, and keeps names and addresses to itself", async () => {
  const { checks } = await checkHealth(systemCtx("test"));
  for (const { status } of [checks.mail, checks.instagramToken, checks.instagramSession]) expect(status).toBe("off");
  const moved = "https://mirror.example";
  Object.assign(env(), {
    SMTP_URL: "smtp://user:word@mail.example",
    INSTAGRAM_GRAPH_TOKEN: "a-token-of-meta",
    INSTAGRAM_GRAPH_USER_ID: "17841400000000001",
    INSTAGRAM_USERNAME: "the.reader",
    INSTAGRAM_PASSWORD: "pw-of-the-reader",
    TIKTOK_URL: moved,
    INSTAGRAM_URL: "https://www.instagram.com",
  });
  const health = await checkHealth(systemCtx("test"));
  expect(health.checks).toMatchObject({
    mail: { status: "ok", code: "mail_smtp" },
    instagramToken: { status: "ok", code: "graph_set" },
    instagramSession: { status: "ok", code: "session_to_come" },
    addresses: { status: "ok", code: "addresses_moved", params: { names: "TIKTOK_URL" } },
  });
  const written = JSON.stringify(health);
  for (const secret of ["mail.example", "a-token-of-meta", "the.reader", "pw-of", moved]) {
    expect(written).not.toContain(secret);
  }
});

test("health is degraded where an account of Instagram can never sign in", async () => {
  Object.assign(env(), { INSTAGRAM_USERNAME: "nobody.signed.in", INSTAGRAM_PASSWORD: undefined });
  const { checks, status } = await checkHealth(systemCtx("test"));
  expect(checks.instagramSession).toMatchObject({ status: "degraded", code: "session_missing" });
  expect(status).not.toBe("ok");
});

test("jobs are well only where the job server knows our functions", async () => {
  await jobServer(200, { items: [] });
  expect(await checkJobs()).toMatchObject({ status: "failed", detail: expect.stringContaining("No function") });
  await new Promise((done) => server?.close(done));
  await jobServer(200, { items: [{ active: true }] });
  expect(await checkJobs()).toEqual({ status: "ok" });
  await new Promise((done) => server?.close(done));
  server = undefined;
  expect(await checkJobs()).toMatchObject({ status: "failed", detail: expect.stringContaining("does not answer") });
});

test("metrics are Prometheus text with what health found", async () => {
  const { body, contentType } = await renderMetrics(systemCtx("test"));
  expect(contentType).toContain("text/plain");
  expect(body).toContain('creatorscope_check_ok{check="database"} 1');
  expect(body).toContain("creatorscope_outbox_waiting 0");
});

test("metrics need the token where one is set, and where the server listens to the world", () => {
  const bearer = (token: string) => new Headers({ authorization: `Bearer ${token}` });
  expect(mayReadMetrics(new Headers())).toBe(true);
  Object.assign(env(), { HOST: "0.0.0.0" });
  expect(mayReadMetrics(new Headers())).toBe(false);
  Object.assign(env(), { METRICS_TOKEN: "a-token-of-sixteen-letters" });
  expect(mayReadMetrics(bearer("another"))).toBe(false);
  expect(mayReadMetrics(bearer("a-token-of-sixteen-letters"))).toBe(true);
});
