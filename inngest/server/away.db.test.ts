import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { until } from "@/inngest/server/conformance/until";
import { functionListSchema, runDetailSchema } from "@/inngest/server/schemas";
import { type JobServer, startJobServer } from "@/inngest/server/start-job-server";
import { clientOf, closeApps, databaseUrl, ended, get, host, keys, list, register } from "@/inngest/server/test-host";

let server: JobServer;
const settings = { ...keys, retryDelaysMs: [50], maxInFlight: 2, maxInlineBytes: 2000 };

beforeAll(async () => {
  server = await startJobServer({ databaseUrl: databaseUrl(), ...settings });
});
afterEach(closeApps);
afterAll(() => server.stop());

describe("when things are away", () => {
  it("runs wait for an app that is not there, without losing an attempt, and end when it is back", async () => {
    const client = clientOf("away", server.url);
    const attempts: number[] = [];
    const fn = client.createFunction({ id: "fn", retries: 0, triggers: [{ event: "away/event" }] }, ({ attempt }) => {
      attempts.push(attempt);
    });
    const url = await host(client, [fn]);
    await fetch(url, { method: "PUT" });
    closeApps();
    await client.send({ name: "away/event" });
    await until("the run to be tried in vain", async () =>
      Boolean((await list(server.url, "fn=away-fn"))[0]?.startedAt),
    );
    expect(await list(server.url, "fn=away-fn")).toMatchObject([{ status: "running" }]);
    await host(client, [fn], Number(new URL(url).port));
    expect(await ended(server.url, "fn=away-fn")).toMatchObject([{ status: "completed" }]);
    expect(attempts).toEqual([0]);
  });

  it("an event that comes before the app has registered is refused, to be sent again, instead of starting nothing", async () => {
    const client = clientOf("early", server.url);
    const fn = client.createFunction({ id: "fn", triggers: [{ event: "early/event" }] }, () => null);
    const url = await host(client, [fn]);
    closeApps();
    const other = await startJobServer({ databaseUrl: databaseUrl(), ...keys, appUrls: [url] });
    const send = () =>
      fetch(`${other.url}/e/${keys.eventKey}`, {
        method: "POST",
        body: JSON.stringify({ name: "early/event", data: {} }),
      });
    expect((await send()).status).toBe(503);
    await host(client, [fn], Number(new URL(url).port));
    await until("the event to be taken", async () => (await send()).ok);
    await until("its run", async () => (await list(server.url, "fn=early-fn")).length === 1);
    await other.stop();
  });

  it("an app that starts later is found and registered by the server", async () => {
    const client = clientOf("found", server.url);
    const fn = client.createFunction({ id: "fn", triggers: [{ event: "found/event" }] }, () => null);
    const url = await host(client, [fn]);
    const other = await startJobServer({ databaseUrl: databaseUrl(), ...keys, appUrls: [url] });
    await until("the registration", async () => {
      const { items } = await get(`${server.url}/v1/functions`, functionListSchema);
      return items.some(({ id }) => id === "found-fn");
    });
    await other.stop();
  });

  it("two servers on one database share the work", async () => {
    const client = clientOf("shared", server.url);
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
    expect(await ended(server.url, "fn=shared-fn", 4)).toHaveLength(4);
    await other.stop();
  });

  it("stop hands back what does not end in time, for another server to finish", async () => {
    const client = clientOf("handed", server.url);
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
    const [run] = await ended(server.url, "fn=handed-fn");
    release();
    expect(await get(`${server.url}/v1/runs/${run?.id}`, runDetailSchema)).toMatchObject({
      status: "completed",
      output: 2,
    });
  });
});
