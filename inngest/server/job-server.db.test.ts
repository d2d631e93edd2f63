import { Inngest } from "inngest";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { hashSigningKey } from "@/inngest/server/protocol/signing";
import {
  functionListSchema,
  healthSchema,
  runDetailSchema,
  runListSchema,
  statsSchema,
} from "@/inngest/server/schemas";
import { type JobServer, startJobServer } from "@/inngest/server/start-job-server";
import { bearer, clientOf, closeApps, databaseUrl, ended, get, keys, register } from "@/inngest/server/test-host";

let server: JobServer;
const settings = { ...keys, retryDelaysMs: [50], maxInFlight: 2, maxInlineBytes: 2000 };

beforeAll(async () => {
  server = await startJobServer({ databaseUrl: databaseUrl(), ...settings });
});
afterEach(closeApps);
afterAll(() => server.stop());

describe("registration", () => {
  it("refuses each option that the server does not have by its name, and keeps nothing of the app", async () => {
    const client = clientOf("refused", server.url);
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
    const { items } = await get(`${server.url}/v1/functions`, functionListSchema);
    expect(items.filter(({ appId }) => appId === "refused")).toEqual([]);
  });

  it("refuses wildcard triggers and crons that it does not understand", async () => {
    const client = clientOf("refused", server.url);
    const wild = client.createFunction({ id: "wild", triggers: [{ event: "odd/*" }] }, () => "never");
    expect((await register(client, [wild])).message).toContain("wildcard");
    const cron = client.createFunction({ id: "cron", triggers: [{ cron: "TZ=Mars/Base * * * * *" }] }, () => "never");
    expect((await register(client, [cron])).message).toContain("Mars/Base");
  });

  it("takes away the functions and schedules that the app no longer has", async () => {
    const client = clientOf("changing", server.url);
    const one = client.createFunction({ id: "one", triggers: [{ cron: "TZ=Europe/Berlin 0 3 * * *" }] }, () => 1);
    const two = client.createFunction({ id: "two", triggers: [{ event: "changing/two" }] }, () => 2);
    expect((await register(client, [one, two])).status).toBe(200);
    expect((await register(client, [two])).status).toBe(200);
    const { items } = await get(`${server.url}/v1/functions`, functionListSchema);
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
    const [run] = await ended(server.url, "fn=dev-hello");
    expect(run).toMatchObject({ status: "completed" });
    await open.stop();
  });
});

describe("the operators' view", () => {
  it("shows a run with its event, steps, output and the errors of every attempt; a retry is a new run", async () => {
    const client = clientOf("shown", server.url);
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
    const [summary] = await ended(server.url, "event=shown-1");
    const run = await get(`${server.url}/v1/runs/${summary?.id}`, runDetailSchema);
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
    const again = await ended(server.url, "event=shown-1", 2);
    expect(again.map(({ retryOf }) => retryOf)).toEqual([run.id, null]);
    expect((await get(`${server.url}/v1/stats`, statsSchema)).failed).toBeGreaterThanOrEqual(2);
  });

  it("pages through runs, newest first", async () => {
    const client = clientOf("paged", server.url);
    const fn = client.createFunction({ id: "fn", triggers: [{ event: "paged/event" }] }, () => null);
    await register(client, [fn]);
    await client.send(Array.from({ length: 5 }, () => ({ name: "paged/event" })));
    const all = await ended(server.url, "fn=paged-fn", 5);
    const first = await get(`${server.url}/v1/runs?fn=paged-fn&limit=3`, runListSchema);
    const rest = await get(`${server.url}/v1/runs?fn=paged-fn&limit=3&cursor=${first.nextCursor}`, runListSchema);
    expect([...first.items, ...rest.items]).toEqual(all);
    expect(rest.nextCursor).toBeNull();
  });
});

describe("options", () => {
  it("idempotency starts a function once for a key", async () => {
    const client = clientOf("idem", server.url);
    const fn = client.createFunction(
      { id: "fn", idempotency: "event.data.key", triggers: [{ event: "idem/event" }] },
      ({ event }) => event.data.n as number,
    );
    await register(client, [fn]);
    await client.send(["a", "b", "a"].map((key, n) => ({ name: "idem/event", data: { key, n } })));
    await client.send({ name: "idem/event", data: { key: "b", n: 3 } });
    expect(await ended(server.url, "fn=idem-fn", 2)).toHaveLength(2);
  });

  it("timeouts.finish cancels a run that takes too long", async () => {
    const client = clientOf("slow", server.url);
    const fn = client.createFunction(
      { id: "fn", timeouts: { finish: "1s" }, triggers: [{ event: "slow/event" }] },
      async ({ step }) => step.sleep("long", "1h"),
    );
    await register(client, [fn]);
    await client.send({ name: "slow/event" });
    expect(await ended(server.url, "fn=slow-fn")).toMatchObject([
      { status: "cancelled", error: { message: "It did not finish within 1s" } },
    ]);
  });

  it("priority takes the more urgent run first when there is a queue", async () => {
    const client = clientOf("urgent", server.url);
    const order: string[] = [];
    const fn = client.createFunction(
      { id: "fn", priority: { run: "event.data.urgent ? 100 : 0" }, triggers: [{ event: "urgent/event" }] },
      ({ event }) => {
        order.push(String(event.data.urgent));
      },
    );
    await register(client, [fn]);
    await client.send([false, false, false, true].map((urgent) => ({ name: "urgent/event", data: { urgent } })));
    await ended(server.url, "fn=urgent-fn", 4);
    expect(order.slice(0, 2)).toContain("true");
  });

  it("a state too large for a request is fetched by the SDK", async () => {
    const client = clientOf("big", server.url);
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
    const [run] = await ended(server.url, "fn=big-fn");
    expect((await get(`${server.url}/v1/runs/${run?.id}`, runDetailSchema)).output).toBe(5000);
    expect(new Set(asked)).toEqual(new Set(["kept"]));
  });
});
