import { describe, expect, it } from "vitest";
import { type PlannableProfile, planParse } from "./plan-parse";

const profile = (id: number, changes: Partial<PlannableProfile> = {}): PlannableProfile => ({
  id: String(id),
  platform: "youtube",
  status: "active",
  videos: 50,
  ...changes,
});
const many = (count: number) => Array.from({ length: count }, (_, id) => profile(id));
const all = { most: 50, left: 10_000 };

describe("the plan of a parse", () => {
  it("costs at most 2.1 units a profile of fifty videos", () => {
    expect(planParse(many(50), all).units).toBe(101);
    expect(planParse(many(2_000), all).units / 2_000).toBeLessThanOrEqual(2.1);
  });

  it.each([
    [{ videos: 0 }, 2],
    [{ videos: 51 }, 3],
    [{ status: "pending" as const, videos: 0 }, 3],
    [{ status: "private" as const }, 2],
    [{ status: "not_found" as const }, 3],
  ])("%j costs %i with its account", (changes, units) => {
    expect(planParse([profile(1, changes)], all).units).toBe(units);
  });

  it("reads up to the configured number of videos", () => {
    expect(planParse([profile(1, { videos: 500 })], { most: 200, left: 100 }).units).toBe(9);
  });

  it("leaves out who comes last when it does not fit, and nobody when it just fits", () => {
    expect(planParse(many(5), { most: 50, left: 11 }).leftOut).toEqual([]);
    expect(planParse(many(5), { most: 50, left: 8 }).leftOut).toEqual(["3", "4"]);
    expect(planParse(many(5), { most: 50, left: 0 }).leftOut).toHaveLength(5);
  });
});
