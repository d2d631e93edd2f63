import { expect, it } from "vitest";
import { buildRequest } from "@/inngest/server/runs/build-request";
import type { LoadedCall } from "@/inngest/server/runs/load-call";
import type { Call } from "@/inngest/server/store/queue";

const loaded: LoadedCall = {
  runId: "run",
  alive: true,
  first: true,
  stack: ["a"],
  reqVersion: 2,
  limits: null,
  functionId: "fn",
  slug: "app-fn",
  url: "http://127.0.0.1:1/api/inngest?fnId=app-fn&stepId=step",
  config: {
    id: "app-fn",
    triggers: [],
    steps: { step: { runtime: { type: "http", url: "http://127.0.0.1:1" }, retries: { attempts: 1 } } },
  },
  event: { id: "e", name: "n", data: {}, user: {}, ts: 1 },
  steps: { a: { data: "x".repeat(100) } },
  pending: 0,
  wanted: "unknown",
};
const call: Call = { kind: "call", run: "run", step: "step", job: "j", attempt: 1, generation: 2, losses: 0 };
const build = (max: number, step = "step", pending = 0) => {
  const request = buildRequest({ ...loaded, pending }, { ...call, step }, { id: "q", retryCount: 3 }, max);
  return { ...request, json: JSON.parse(request.body) };
};

it("carries the state while it is small, and tells the SDK to fetch it when it is not", () => {
  expect(build(10_000).json).toMatchObject({ use_api: false, steps: loaded.steps, events: [loaded.event] });
  const large = build(100).json;
  expect(large).toMatchObject({ use_api: true, steps: {}, events: [], event: loaded.event });
  expect(large.ctx).toMatchObject({ use_api: true, run_id: "run", stack: { current: 1, stack: ["a"] } });
});

it("counts re-deliveries as generations and retries as attempts", () => {
  const { json, headers } = build(10_000);
  expect(json.ctx).toMatchObject({ attempt: 1, max_attempts: 2, generation_id: 5, qi_id: "q" });
  expect(headers["x-inngest-generation-id"]).toBe("5");
});

it("asks for one step by its id, and lets nothing run at once while others are open", () => {
  const one = build(10_000, "abc");
  expect(one.url).toContain("stepId=abc");
  expect(one.json.ctx.disable_immediate_execution).toBe(true);
  expect(build(10_000).json.ctx.disable_immediate_execution).toBe(false);
  expect(build(10_000, "step", 1).json.ctx.disable_immediate_execution).toBe(true);
});
