import { expect, it } from "vitest";
import { readAnswer } from "@/inngest/server/runs/read-answer";

const handled = { "x-inngest-sdk-handled": "true", "x-inngest-req-version": "2" };
const read = (status: number, body: string, headers: Record<string, string> = {}) =>
  readAnswer({ status, body, headers: { ...handled, ...headers } }, 0);

it("an answer that the SDK did not give is an app that is away, whatever its status", () => {
  for (const status of [200, 404, 502, 503]) {
    expect(readAnswer({ status, body: "<html>", headers: {} }, 0)).toMatchObject({ kind: "lost", reached: false });
  }
  expect(read(401, '{"message":"Unauthorized"}')).toMatchObject({ kind: "lost" });
});

it("206 is operations, one or many; 200 is the result", () => {
  const op = { id: "a", op: "StepRun", data: 1 };
  expect(read(206, JSON.stringify([op]))).toMatchObject({ kind: "ops", ops: [op], version: 2, mayRetry: true });
  expect(read(206, JSON.stringify(op))).toMatchObject({ kind: "ops", ops: [op] });
  expect(read(200, '{"x":1}')).toEqual({ kind: "result", data: { x: 1 }, version: 2 });
});

it("errors say whether and when to try again", () => {
  expect(read(500, '{"message":"m"}', { "x-inngest-no-retry": "false", "retry-after": "3" })).toEqual({
    kind: "error",
    error: { message: "m" },
    mayRetry: true,
    retryAt: new Date(3000),
  });
  expect(read(400, '{"message":"m"}', { "x-inngest-no-retry": "true" })).toMatchObject({ mayRetry: false });
});

it("what cannot be read is an error that may be tried again", () => {
  expect(read(206, '{"op":1}')).toMatchObject({ kind: "error", mayRetry: true, error: { name: "UnexpectedResponse" } });
  expect(read(500, "oops")).toMatchObject({ kind: "error", error: { name: "UnexpectedResponse" } });
});
