import { expect, it } from "vitest";
import { z } from "zod";
import { TokenStore } from "./token-store";

const store = () => new TokenStore("1//", z.object({ email: z.string(), at: z.coerce.date() }));
const grant = { email: "ada@world.test", at: new Date("2026-01-01T00:00:00Z") };

it("a token is known to the world that issued it, and to a later one", () => {
  const [earlier, later] = [store(), store()];
  const token = earlier.issue(grant);
  expect(earlier.get(token)).toEqual(grant);
  expect(later.get(token)).toEqual(grant);
});

it("a token that was taken back is dead, here and in an earlier world's", () => {
  const [earlier, later] = [store(), store()];
  const [one, other] = [earlier.issue(grant), later.issue(grant)];
  later.withdraw(grant.email);
  expect([later.get(one), later.get(other)]).toEqual([undefined, undefined]);
  expect(later.get(later.issue(grant))).toEqual(grant);
});

it("what is no token is none", () => {
  expect([store().get(""), store().get("1//nonsense"), store().get("ya29.x")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
