import { once } from "node:events";
import { createServer } from "node:http";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { until } from "@/inngest/server/conformance/until";
import { hashSigningKey } from "@/inngest/server/protocol/signing";
import {
  functionListSchema,
  healthSchema,
  runDetailSchema,
  runListSchema,
  statsSchema,
} from "@/inngest/server/schemas";
import { type JobServer, startJobServer } from "@/inngest/server/start-job-server";

const keys = { eventKey: "event-key-1", signingKey: `signkey-test-${"0a".repeat(32)}` };
const bearer = { authorization: `Bearer ${keys.signingKey}` };
const databaseUrl = () => process.env.DATABASE_URL ?? "";
const closers: (() => void)[] = [];
let server: JobServer;

beforeAll(async () => {
  server = await startJobServer({
    databaseUrl: databaseUrl(),
    ...keys,
    retryDelaysMs: [50],
    maxInFlight: 2,
    maxInlineBytes: 2000,
  });
});
afterEach(() => {
  for (const close of closers.splice(0)) close();
});
afterAll(() => server.stop());

const clientOf = (id: string, url = server.url) =>
  new Inngest({ id, baseUrl: url, isDev: false, ...keys, logger: { debug() {}, info() {}, warn() {}, error() {} } });

/** Serves functions on a port (0: any) and answers the address. */
async function host(client: Inngest, functions: InngestFunction.Any[], port = 0): Promise<string> {
  const http = createServer(serve({ client, functions })).listen(port, "127.0.0.1");
  await once(http, "listening");
  closers.push(() => {
    http.close();
    http.closeAllConnections();
  });
  const address = http.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/api/inngest`;
}

async function register(client: Inngest, functions: InngestFunction.Any[]) {
  const response = await fetch(await host(client, functions), { method: "PUT" });
  const { message }: { message: string } = await response.json();
  return { status: response.status, message };
}

const get = async (path: string) => (await fetch(`${server.url}${path}`, { headers: bearer })).json();
const list = async (query: string) => runListSchema.parse(await get(`/v1/runs?${query}`)).items;
const ended = (query: string, count = 1) =>
  until(`${count} ended runs of ${query}`, async () => {
    const items = await list(query);
    return items.length >= count && items.every(({ endedAt }) => endedAt !== null) && items;
  });

describe("registration", () => {
  it("refuses each option that the server does not have by its name, and keeps nothing of the app", async () => {
    const client = clientOf("refused");
    const fn = client.createFunction(
      {
        id: "odd",
        triggers: [{ event: "odd/event" }, { cron: "61 * * * *" }],
        rateLimit: { limit: 1, period: "1h" },
        debounce: { period: "1m" },
        batchEvents: { maxSize: 10, timeout: "5s" },
        singleton: { mode: "skip" },
      },
      () => "never",
    );
    const { status, message } = await register(client, [fn]);
    expect(status).toBe(400);
    for (const option of ["rateLimit", "debounce", "batchEvents", "singleton"])
      expect(message).toContain(`"${option}"`);
    expect(message).toContain('Function "refused-odd"');
    const { items } = functionListSchema.parse(await get("/v1/functions"));
    expect(items.filter(({ appId }) => appId === "refused")).toEqual([]);
  });

  it("refuses wildcard triggers and crons that it does not understand", async () => {
    const client = clientOf("refused");
    const wild = client.createFunction({ id: "wild", triggers: [{ event: "odd/*" }] }, () => "never");
    expect((await register(client, [wild])).message).toContain("wildcard");
    const cron = client.createFunction({ id: "cron", triggers: [{ cron: "TZ=Mars/Base * * * * *" }] }, () => "never");
    expect((await register(client, [cron])).message).toContain("Mars/Base");
  });

  it("takes away the functions and schedules that the app no longer has", async () => {
    const client = clientOf("changing");
    const one = client.createFunction({ id: "one", triggers: [{ cron: "TZ=Europe/Berlin 0 3 * * *" }] }, () => 1);
    const two = client.createFunction({ id: "two", triggers: [{ event: "changing/two" }] }, () => 2);
    expect((await register(client, [one, two])).status).toBe(200);
    expect((await register(client, [two])).status).toBe(200);
    const { items } = functionListSchema.parse(await get("/v1/functions"));
    const mine = items.filter(({ appId }) => appId === "changing").map(({ id, active }) => ({ id, active }));
    expect(mine).toEqual([
      { id: "changing-one", active: false },
      { id: "changing-two", active: true },
    ]);
  });
});

describe("access", () => {
  it("everything but health wants a key, and only the right one", async () => {
    const paths: [string, string][] = [
      ["POST", "/fn/register"],
      ["POST", "/e/wrong"],
      ["POST", "/v1/checkpoint/x/async"],
      ["GET", "/v0/runs/x/actions"],
      ["GET", "/v0/runs/x/batch"],
      ["GET", "/v1/runs"],
      ["GET", "/v1/runs/x"],
      ["POST", "/v1/runs/x/cancel"],
      ["POST", "/v1/runs/x/retry"],
      ["DELETE", "/v1/runs/x"],
      ["GET", "/v1/stats"],
    ];
    for (const [method, path] of paths) {
      const wrong = { authorization: "Bearer signkey-test-00" };
      expect((await fetch(server.url + path, { method })).status, path).toBe(401);
      expect((await fetch(server.url + path, { method, headers: wrong })).status, path).toBe(401);
    }
    const health = await fetch(`${server.url}/health`);
    expect(healthSchema.parse(await health.json())).toEqual({ status: "ok", database: true });
    const hashed = { authorization: `Bearer ${hashSigningKey(keys.signingKey)}` };
    expect((await fetch(`${server.url}/v1/runs/x`, { headers: hashed })).status).toBe(404);
  });

  it("an event without a name, or with one of the server's own, is refused, and so is what is not JSON", async () => {
    const bodies = ["{", "{}", JSON.stringify({ name: "inngest/function.failed" }), JSON.stringify([{ name: "" }])];
    for (const body of bodies) {
      expect((await fetch(`${server.url}/e/${keys.eventKey}`, { method: "POST", body })).status).toBe(400);
    }
  });

  it("development mode signs nothing and asks for nothing", async () => {
    const open = await startJobServer({ databaseUrl: databaseUrl() });
    const client = new Inngest({ id: "dev", isDev: true, baseUrl: open.url });
    const fn = client.createFunction({ id: "hello", triggers: [{ event: "dev/hello" }] }, ({ step }) =>
      step.run("a", () => 1),
    );
    expect((await register(client, [fn])).status).toBe(200);
    await client.send({ name: "dev/hello" });
    const [run] = await ended("fn=dev-hello");
    expect(run).toMatchObject({ status: "completed" });
    await open.stop();
  });
});

describe("the operators' view", () => {
  it("shows a run with its event, steps, output and the errors of every attempt; a retry is a new run", async () => {
    const client = clientOf("shown");
    let calls = 0;
    const fn = client.createFunction(
      { id: "fn", retries: 1, triggers: [{ event: "shown/event" }] },
      async ({ step }) => {
        await step.run("good", () => ({ fine: true }));
        await step.run("bad", () => {
          calls++;
          throw new RangeError(`no ${calls}`);
        });
      },
    );
    await register(client, [fn]);
    await client.send({ id: "shown-1", name: "shown/event", data: { x: 1 } });
    const [summary] = await ended("event=shown-1");
    const run = runDetailSchema.parse(await get(`/v1/runs/${summary?.id}`));
    expect(run).toMatchObject({
      functionId: "shown-fn",
      status: "failed",
      eventName: "shown/event",
      event: { id: "shown-1", data: { x: 1 } },
      error: { name: "RangeError", message: "no 2" },
      steps: [
        { name: "good", status: "done", output: { fine: true } },
        { name: "bad", status: "failed", error: { message: "no 2" } },
      ],
    });
    expect(run.failures.map(({ attempt, error }) => [attempt, error.message]).slice(0, 2)).toEqual([
      [0, "no 1"],
      [1, "no 2"],
    ]);
    const retried = await fetch(`${server.url}/v1/runs/${run.id}/retry`, { method: "POST", headers: bearer });
    expect(retried.status).toBe(201);
    const again = await ended("event=shown-1", 2);
    expect(again.map(({ retryOf }) => retryOf)).toEqual([run.id, null]);
    expect(statsSchema.parse(await get("/v1/stats")).failed).toBeGreaterThanOrEqual(2);
  });

  it("pages through runs, newest first", async () => {
    const client = clientOf("paged");
    const fn = client.createFunction({ id: "fn", triggers: [{ event: "paged/event" }] }, () => null);
    await register(client, [fn]);
    await client.send(Array.from({ length: 5 }, () => ({ name: "paged/event" })));
    const all = await ended("fn=paged-fn", 5);
    const first = runListSchema.parse(await get("/v1/runs?fn=paged-fn&limit=3"));
    const rest = runListSchema.parse(await get(`/v1/runs?fn=paged-fn&limit=3&cursor=${first.nextCursor}`));
    expect([...first.items, ...rest.items]).toEqual(all);
    expect(rest.nextCursor).toBeNull();
  });
});

describe("options", () => {
  it("idempotency starts a function once for a key", async () => {
    const client = clientOf("idem");
    const fn = client.createFunction(
      { id: "fn", idempotency: "event.data.key", triggers: [{ event: "idem/event" }] },
      ({ event }) => event.data.n as number,
    );
    await register(client, [fn]);
    await client.send(["a", "b", "a"].map((key, n) => ({ name: "idem/event", data: { key, n } })));
    await client.send({ name: "idem/event", data: { key: "b", n: 3 } });
    expect(await ended("fn=idem-fn", 2)).toHaveLength(2);
  });

  it("timeouts.finish cancels a run that takes too long", async () => {
    const client = clientOf("slow");
    const fn = client.createFunction(
      { id: "fn", timeouts: { finish: "1s" }, triggers: [{ event: "slow/event" }] },
      async ({ step }) => step.sleep("long", "1h"),
    );
    await register(client, [fn]);
    await client.send({ name: "slow/event" });
    expect(await ended("fn=slow-fn")).toMatchObject([
      { status: "cancelled", error: { message: "It did not finish within 1s" } },
    ]);
  });

  it("priority takes the more urgent run first when there is a queue", async () => {
    const client = clientOf("urgent");
    const order: string[] = [];
    const fn = client.createFunction(
      { id: "fn", priority: { run: "event.data.urgent ? 100 : 0" }, triggers: [{ event: "urgent/event" }] },
      ({ event }) => {
        order.push(String(event.data.urgent));
      },
    );
    await register(client, [fn]);
    await client.send([false, false, false, true].map((urgent) => ({ name: "urgent/event", data: { urgent } })));
    await ended("fn=urgent-fn", 4);
    expect(order.slice(0, 2)).toContain("true");
  });

  it("a state too large for a request is fetched by the SDK", async () => {
    const client = clientOf("big");
    const asked: string[] = [];
    const fn = client.createFunction(
      { id: "fn", checkpointing: false, triggers: [{ event: "big/event" }] },
      async ({ event, step }) => {
        const text = await step.run("big", () => "x".repeat(5000));
        asked.push(String(event.data.note));
        return step.run("length", () => text.length);
      },
    );
    await register(client, [fn]);
    await client.send({ name: "big/event", data: { note: "kept" } });
    const [run] = await ended("fn=big-fn");
    expect(runDetailSchema.parse(await get(`/v1/runs/${run?.id}`)).output).toBe(5000);
    expect(new Set(asked)).toEqual(new Set(["kept"]));
  });
});

describe("when things are away", () => {
  it("runs wait for an app that is not there, without losing an attempt, and end when it is back", async () => {
    const client = clientOf("away");
    const attempts: number[] = [];
    const fn = client.createFunction({ id: "fn", retries: 0, triggers: [{ event: "away/event" }] }, ({ attempt }) => {
      attempts.push(attempt);
    });
    const url = await host(client, [fn]);
    await fetch(url, { method: "PUT" });
    for (const close of closers.splice(0)) close();
    await client.send({ name: "away/event" });
    await until("the run to be tried in vain", async () => Boolean((await list("fn=away-fn"))[0]?.startedAt));
    expect(await list("fn=away-fn")).toMatchObject([{ status: "running" }]);
    await host(client, [fn], Number(new URL(url).port));
    expect(await ended("fn=away-fn")).toMatchObject([{ status: "completed" }]);
    expect(attempts).toEqual([0]);
  });

  it("an app that starts later is found and registered by the server", async () => {
    const client = clientOf("found");
    const fn = client.createFunction({ id: "fn", triggers: [{ event: "found/event" }] }, () => null);
    const url = await host(client, [fn]);
    const other = await startJobServer({ databaseUrl: databaseUrl(), ...keys, appUrls: [url] });
    await until("the registration", async () => {
      const { items } = functionListSchema.parse(await get("/v1/functions"));
      return items.some(({ id }) => id === "found-fn");
    });
    await other.stop();
  });

  it("two servers on one database share the work", async () => {
    const client = clientOf("shared");
    let inside = 0;
    let open: () => void = () => undefined;
    const four = new Promise<void>((resolve) => {
      open = resolve;
    });
    // Each server takes two at once, so four come together only when both work.
    const fn = client.createFunction({ id: "fn", triggers: [{ event: "shared/event" }] }, async () => {
      inside++;
      if (inside === 4) open();
      await four;
    });
    await register(client, [fn]);
    const other = await startJobServer({ databaseUrl: databaseUrl(), ...keys, maxInFlight: 2 });
    await client.send(Array.from({ length: 4 }, () => ({ name: "shared/event" })));
    expect(await ended("fn=shared-fn", 4)).toHaveLength(4);
    await other.stop();
  });

  it("stop hands back what does not end in time, for another server to finish", async () => {
    const client = clientOf("handed");
    let calls = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const fn = client.createFunction({ id: "fn", retries: 0, triggers: [{ event: "handed/event" }] }, async () => {
      calls++;
      if (calls === 1) await held;
      return calls;
    });
    await register(client, [fn]);
    await server.stop();
    const brief = await startJobServer({ databaseUrl: databaseUrl(), ...keys, drainMs: 10 });
    await fetch(`${brief.url}/e/${keys.eventKey}`, { method: "POST", body: JSON.stringify({ name: "handed/event" }) });
    await until("the first call", () => calls === 1);
    await brief.stop();
    server = await startJobServer({ databaseUrl: databaseUrl(), ...keys });
    const [run] = await ended("fn=handed-fn");
    release();
    expect(runDetailSchema.parse(await get(`/v1/runs/${run?.id}`))).toMatchObject({ status: "completed", output: 2 });
  });
});
