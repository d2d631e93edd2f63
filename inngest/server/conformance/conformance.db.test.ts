import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  cancelOverHttp,
  runOf,
  runsOf,
  serverUnderTest,
  type Tested,
} from "@/inngest/server/conformance/server-under-test";
import { type SuiteApp, startSuiteApp } from "@/inngest/server/conformance/start-suite-app";
import { until } from "@/inngest/server/conformance/until";

// A real server takes its time between attempts.
vi.setConfig({ testTimeout: 90_000 });

let tested: Tested;
let app: SuiteApp;

beforeAll(async () => {
  tested = await serverUnderTest(process.env.DATABASE_URL ?? "");
  app = await startSuiteApp(tested.url, tested.keys);
  expect(await app.register()).toMatchObject({ status: 200 });
});

afterAll(async () => {
  await tested.stop();
  app.close();
});

async function send(name: string, data: Record<string, unknown> = {}, id: string = randomUUID()) {
  const { ids } = await app.client.send({ name: `suite/${name}`, data: { id, ...data } });
  const eventId = ids[0];
  if (!eventId) throw new Error("the server answered no event id");
  return { id, eventId };
}

async function ended(name: string, data: Record<string, unknown> = {}) {
  const { id, eventId } = await send(name, data);
  return { id, ...(await runOf(tested, eventId)) };
}

describe("steps", () => {
  it("run once each, in order, parallel ones between their neighbours, their results kept exactly", async () => {
    const run = await ended("steps");
    expect(run).toMatchObject({ status: "Completed", output: { one: { n: 1, text: "a\u0000b — ü" }, four: 5 } });
    const done = app.journal.of(run.id);
    expect(done.toSorted()).toEqual(["four", "one", "three", "two"]);
    expect([done[0], done[3]]).toEqual(["one", "four"]);
  });

  it("with a repeated id in a loop are told apart", async () => {
    const run = await ended("loop");
    expect(run.output).toEqual([0, 1, 2, 3, 4]);
    expect(app.journal.of(run.id)).toEqual([0, 1, 2, 3, 4].map((i) => `chunk ${i}`));
  });

  it("run once each without checkpointing too", async () => {
    const run = await ended("plain");
    expect(run).toMatchObject({ status: "Completed", output: 2 });
    expect(app.journal.of(run.id)).toEqual(["a", "b"]);
  });

  it("sleepUntil does not wake before its time", async () => {
    const at = Date.now() + 1500;
    const run = await ended("until", { at: new Date(at).toISOString() });
    expect(run.output).toBe("woke");
    expect(app.journal.find(run.id, "woke")[0]?.at).toBeGreaterThanOrEqual(at);
  });

  it("may return megabytes", async () => {
    const run = await ended("large");
    expect(run.output).toEqual([800_000, 800_000, 800_000]);
    expect(app.journal.of(run.id)).toHaveLength(3);
  });

  it("are not needed: a function without any runs once", async () => {
    const run = await ended("bare");
    expect(run).toMatchObject({ status: "Completed", output: null });
    expect(app.journal.of(run.id)).toEqual(["ran"]);
  });
});

describe("events and functions", () => {
  it("an event sent in a step starts its functions once, where the trigger's condition holds", async () => {
    const { id } = await ended("tell");
    await until("the told function", () => app.journal.of(id).includes("told"));
    expect(app.journal.of(id)).toEqual(["told"]);
    const { eventId } = await send("told", {}, "nobody");
    await ended("bare");
    expect(await runsOf(tested, eventId)).toEqual([]);
  });

  it("an event id starts something once in 24 hours", async () => {
    const id = randomUUID();
    const event = { id: `once-${id}`, name: "suite/bare", data: { id } };
    const first = await app.client.send(event);
    await runOf(tested, String(first.ids[0]));
    await app.client.send([event, event]);
    await ended("bare");
    expect(app.journal.of(id)).toEqual(["ran"]);
  });

  it("invoke gives back the other function's result, or throws its error", async () => {
    const run = await ended("parent");
    expect(run).toMatchObject({ status: "Completed", output: { doubled: 42, failure: "child failed" } });
  });

  it("waitForEvent takes the event that matches, no other, and null when its time is over", async () => {
    const { id, eventId } = await send("wait");
    await until("the run to get going", () => app.journal.of(id).includes("before"));
    await until("the answer to be taken", async () => {
      await send("answer", { n: 1 }, "somebody else");
      await send("answer", { n: 7 }, id);
      return app.journal.of(id).includes("answered");
    });
    const run = await runOf(tested, eventId);
    expect(run).toMatchObject({ status: "Completed", output: { answer: { id, n: 7 }, never: null } });
  });

  it("cancelOn ends the matching run and no other", async () => {
    const [one, other] = [await send("wait"), await send("wait")];
    for (const { id } of [one, other]) await until("both to wait", () => app.journal.of(id).includes("before"));
    await send("cancel", {}, one.id);
    expect(await runOf(tested, one.eventId)).toMatchObject({ status: "Cancelled" });
    expect(await runsOf(tested, other.eventId)).toMatchObject([{ status: "Running" }]);
    expect(app.journal.of(one.id)).toEqual(["before"]);
    await send("cancel", {}, other.id);
  });

  it("a run can be cancelled by its id", async () => {
    const { id, eventId } = await send("lasting");
    await until("the run to get going", () => app.journal.of(id).includes("before"));
    const [run] = await runsOf(tested, eventId);
    expect(await cancelOverHttp(tested, String(run?.run_id))).toBeLessThan(300);
    expect(await runOf(tested, eventId)).toMatchObject({ status: "Cancelled" });
    expect(app.journal.of(id)).toEqual(["before"]);
  });
});

describe("failures", () => {
  it("a step that fails is tried again, those before it are not", async () => {
    const run = await ended("flaky");
    expect(run).toMatchObject({ status: "Completed", output: "ok" });
    expect(app.journal.of(run.id)).toEqual(["sure", "flaky", "flaky", "flaky", "last"]);
    expect(app.journal.find(run.id, "flaky").map(({ attempt }) => attempt)).toEqual([0, 1, 2]);
  });

  it("RetryAfterError is tried again no sooner than it says", async () => {
    const run = await ended("later");
    const [first, second] = app.journal.find(run.id, "later");
    expect(run.output).toBe("ok");
    expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(1000);
  });

  it("NonRetriableError is not tried again, and can be caught", async () => {
    const run = await ended("fatal");
    expect(run).toMatchObject({ status: "Completed", output: "never" });
    expect(app.journal.of(run.id).filter((what) => what === "bad")).toHaveLength(1);
    expect(await ended("fatal", { throws: true })).toMatchObject({
      status: "Failed",
      output: { message: "top level" },
    });
  });

  it("a run out of attempts fails, and onFailure gets its error and event", async () => {
    const run = await ended("failing");
    expect(run).toMatchObject({ status: "Failed", output: { name: "TypeError", message: "broken" } });
    const [handled] = await until("onFailure", () => {
      const found = app.journal.find(run.id, "onFailure");
      return found.length > 0 && found;
    });
    expect(handled?.value).toEqual({ message: "broken", function: "suite-failing" });
    expect(app.journal.find(run.id, "failing").map(({ attempt }) => attempt)).toEqual([0, 1]);
  });
});

describe("flow control", () => {
  it("no more steps run at once than concurrency allows, in all and per key", async () => {
    const lanes = ["a", "a", "a", "a", "b", "b", "b"];
    const sent = await Promise.all(lanes.map((lane) => send("limited", { lane })));
    for (const { eventId } of sent) expect(await runOf(tested, eventId)).toMatchObject({ status: "Completed" });
    const ids = new Set<string>(sent.map(({ id }) => id));
    const active = new Map<string, number>();
    for (const { id, what } of app.journal.entries) {
      if (!ids.has(id)) continue;
      const [lane = "", way] = what.split(" ");
      active.set(lane, (active.get(lane) ?? 0) + (way === "in" ? 1 : -1));
      expect(active.get(lane)).toBeLessThanOrEqual(2);
      expect([...active.values()].reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(3);
    }
  });

  it("throttle spaces the starts of one key", async () => {
    const { id, eventId } = await send("throttled");
    const more = [await send("throttled", {}, id), await send("throttled", {}, id)];
    for (const event of [eventId, ...more.map((sent) => sent.eventId)]) await runOf(tested, event);
    const [first, second, third] = app.journal.find(id, "started").map(({ at }) => at);
    expect(Number(second) - Number(first)).toBeGreaterThan(500);
    expect(Number(third) - Number(second)).toBeGreaterThan(500);
  });

  it("a thousand events at once all run, each once", { timeout: 130_000 }, async () => {
    const ids = Array.from({ length: 1000 }, () => randomUUID());
    await app.client.send(ids.map((id) => ({ name: "suite/bare", data: { id } })));
    const wanted = new Set<string>(ids);
    const ran = () => app.journal.entries.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
    await until("a thousand runs", () => ran().length >= 1000, 120_000);
    expect(new Set(ran()).size).toBe(1000);
    expect(ran()).toHaveLength(1000);
  });
});

describe("signatures", () => {
  it("an unsigned call is refused by the app", async () => {
    const call = { method: "POST", body: JSON.stringify({ event: {}, events: [], steps: {}, ctx: { run_id: "x" } }) };
    const response = await fetch(`${app.url}?fnId=suite-bare&stepId=step`, call);
    expect(response.status).toBe(tested.keys ? 401 : 500);
  });
});

describe("cron", () => {
  it("starts a function each minute of its zone", { timeout: 130_000 }, async () => {
    const tick = await until("the minute", () => app.journal.find("clock", "tick")[0], 120_000);
    expect(tick.value).toMatchObject({ name: "inngest/scheduled.timer" });
  });
});
