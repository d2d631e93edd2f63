import { afterAll, beforeAll, expect, it } from "vitest";
import { callBody, type Exchange, readExchanges, withoutChance } from "@/inngest/server/conformance/recorded";
import { ReplayApp } from "@/inngest/server/conformance/replay-app";
import { until } from "@/inngest/server/conformance/until";
import { type JobServer, startJobServer } from "@/inngest/server/start-job-server";
import { freePort } from "@/lib/db/free-port";

let exchanges: Exchange[];
let app: ReplayApp;
let server: JobServer;

async function send(name: string, data: object) {
  const response = await fetch(`${server.url}/e/key`, { method: "POST", body: JSON.stringify({ name, data }) });
  expect(response.status).toBe(200);
}

const waiting = () =>
  app.seen.filter(
    ({ path, exchange }) => path.includes("scope-wait") && JSON.stringify(exchange.response).includes("answer"),
  );

beforeAll(async () => {
  exchanges = await readExchanges();
  app = new ReplayApp(exchanges);
  await app.start();
  const port = await freePort();
  app.against(`http://127.0.0.1:${port}`);
  const databaseUrl = process.env.DATABASE_URL ?? "";
  server = await startJobServer({
    databaseUrl,
    port,
    appUrls: [app.url],
    retryDelaysMs: [100],
    syncEveryMs: 3_600_000,
  });
  await until("the registration", () => app.answered.length === 1);

  const common = { platform: "youtube", profileId: "p" };
  for (const name of ["plain", "loop", "retry", "full", "fatal", "parent", "steps"]) {
    await send(`demo/${name}`, { id: `${name}-1`, ...common });
  }
  for (const id of ["w1", "w2"]) await send("demo/wait", { id });
  await until("both waits", () => waiting().length === 2);
  await until("the wait to be stored", async () => {
    const stats: { waitingForEvents: number } = await (await fetch(`${server.url}/v1/stats`)).json();
    return stats.waitingForEvents === 2;
  });
  await send("demo/cancel", { id: "w2" });
  await send("demo/answer", { id: "w1" });
  await until(
    "every recorded message, or a strange one",
    () => app.left.length === 0 || app.strange.length > 0,
    20_000,
  );
});

afterAll(async () => {
  await server.stop();
  app.close();
});

it("the server makes every recorded call, with the recorded body, and no other", () => {
  expect(app.strange).toEqual([]);
  expect(app.left).toEqual([]);
  expect(app.seen.length + app.answered.length).toBe(32);
});

it("it asks the app to register as recorded", () => {
  const put = app.seen.find(({ exchange }) => exchange.method === "PUT");
  expect(put?.headers).toMatchObject({ "content-type": "application/json", "x-inngest-server-kind": "dev" });
  expect(put?.body).toEqual({ url: app.url });
});

it("its calls carry the recorded headers, which agree with their bodies", () => {
  for (const { exchange, headers, body } of app.seen) {
    if (exchange.method === "PUT") continue;
    expect(Object.keys(headers)).toEqual(expect.arrayContaining(Object.keys(exchange.headers)));
    for (const name of ["content-type", "x-inngest-req-version", "x-inngest-generation-id", "x-inngest-step-id"]) {
      expect(headers[name]).toBe(exchange.headers[name]);
    }
    const { ctx } = callBody.parse(body);
    expect(headers).toMatchObject({
      "x-run-id": ctx.run_id,
      "x-request-id": ctx.request_id,
      "x-inngest-job-id": ctx.job_id,
    });
  }
});

it("it answers what the SDK sends as recorded", () => {
  for (const { exchange, status, text, serverKind } of app.answered) {
    expect(status).toBe(exchange.status);
    expect(serverKind).toBe(exchange.responseHeaders["x-inngest-server-kind"]);
    const body: unknown = text === "" ? "" : JSON.parse(text);
    expect(withoutChance(body)).toEqual(withoutChance(exchange.response));
  }
});

it("the runs end as they did", async () => {
  const list = await until("the runs to end", async () => {
    const answer: { items: { functionId: string; status: string }[] } = await (
      await fetch(`${server.url}/v1/runs`)
    ).json();
    return answer.items.every(({ status }) => status !== "running" && status !== "queued") && answer.items;
  });
  const ends = list.map(({ functionId, status }) => `${functionId} ${status}`).sort();
  expect(ends).toEqual([
    "scope-fatal completed",
    "scope-full completed",
    "scope-loop completed",
    "scope-loop completed",
    "scope-parent completed",
    "scope-plain failed",
    "scope-retry failed",
    "scope-retry-failure completed",
    "scope-steps completed",
    "scope-wait cancelled",
    "scope-wait completed",
  ]);
});
