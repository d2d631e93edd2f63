import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/inngest/server/protocol/canonical-json";
import { parseMoment, parseRetryAfter, parseSpan } from "@/inngest/server/protocol/durations";
import { holds, keyOf } from "@/inngest/server/protocol/expression";
import { seededUlid, ulid, uuidFor } from "@/inngest/server/protocol/ids";
import { hashSigningKey, sameSecret, signBody } from "@/inngest/server/protocol/signing";
import { toStepError } from "@/inngest/server/protocol/step-error";

describe("times as the SDK writes them", () => {
  it.each([
    ["1s", 1000],
    ["1d2h30m", 95_400_000],
    ["1w", 604_800_000],
    ["250ms", 250],
  ])("%s is %i ms", (text, ms) => expect(parseSpan(text)).toBe(ms));

  it.each(["", "soon", "-1s", "1", "1x"])("%j is no span", (text) => expect(parseSpan(text)).toBeUndefined());

  it("a moment is a span from now, an ISO time, or now", () => {
    const now = Date.parse("2026-01-01T00:00:00Z");
    expect(parseMoment("1h", now)?.toISOString()).toBe("2026-01-01T01:00:00.000Z");
    expect(parseMoment("2026-03-01T12:00:00Z", now)?.toISOString()).toBe("2026-03-01T12:00:00.000Z");
    expect(parseMoment("", now)?.getTime()).toBe(now);
    expect(parseMoment("whenever", now)).toBeUndefined();
  });

  it("Retry-After is seconds or a date", () => {
    expect(parseRetryAfter("90", 0)?.getTime()).toBe(90_000);
    expect(parseRetryAfter("2026-01-01T00:00:00.000Z", 0)?.getTime()).toBe(Date.parse("2026-01-01T00:00:00Z"));
    expect(parseRetryAfter(undefined, 0)).toBeUndefined();
    expect(parseRetryAfter("later", 0)).toBeUndefined();
  });
});

describe("expressions", () => {
  const context = { event: { data: { id: "a", n: 3 } }, async: { data: { id: "a" } } };

  it("compare the event of the run with the one at hand", () => {
    expect(holds("event.data.id == async.data.id", context)).toBe(true);
    expect(holds("event.data.id == async.data.id && event.data.n > 5", context)).toBe(false);
  });

  it("a path that is not there makes a condition false and a key empty, and no condition is true", () => {
    expect(holds("event.data.gone == async.data.id", context)).toBe(false);
    expect(keyOf("event.data.gone", context)).toBe("");
    expect(holds(undefined, context)).toBe(true);
  });

  it("reach nothing but the data", () => {
    expect(holds("event.constructor != null", context)).toBe(false);
    expect(holds("event.data.__proto__ != null", context)).toBe(false);
  });
});

describe("identity", () => {
  it("a seeded id is the same for the same send and place, and sorts by its time", () => {
    const seed = "1795222037428,X7K6noYrpIHG3g==";
    expect(seededUlid(seed, 0)).toBe(seededUlid(seed, 0));
    expect(seededUlid(seed, 0)).not.toBe(seededUlid(seed, 1));
    expect(seededUlid(seed, 0)?.slice(0, 10)).toBe(ulid(1_795_222_037_428).slice(0, 10));
    expect(seededUlid("nonsense", 0)).toBeUndefined();
    expect(ulid(1) < ulid(2)).toBe(true);
  });

  it("a name always has the same UUID", () => {
    expect(uuidFor("app-fn")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidFor("app-fn")).toBe(uuidFor("app-fn"));
  });

  it("canonical JSON does not depend on the order of keys", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "ü" }], a: 1.5, z: undefined })).toBe(
      '{"a":1.5,"b":[1,{"c":"ü","d":null}]}',
    );
  });

  it("a signature is the HMAC of body and second under the key without its prefix", () => {
    const key = "signkey-prod-12ab";
    expect(signBody("{}", key, 1_700_000_000_999)).toBe(signBody("{}", "12ab", 1_700_000_000_000));
    expect(signBody("{}", key, 0)).not.toBe(signBody("{ }", key, 0));
    expect(hashSigningKey(key)).toMatch(/^signkey-prod-[0-9a-f]{64}$/);
    expect([sameSecret("a", "a"), sameSecret("a", "ab")]).toEqual([true, false]);
  });
});

it("whatever was thrown becomes an error with a name and a message", () => {
  expect(toStepError({ name: "X", message: "m", __serialized: true })).toEqual({ name: "X", message: "m" });
  expect(toStepError("plain")).toEqual({ name: "Error", message: "plain" });
  expect(toStepError(undefined)).toEqual({ name: "Error", message: "null" });
});
