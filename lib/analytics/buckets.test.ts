import { describe, expect, it } from "vitest";
import { periodBuckets } from "./buckets";
import { lastDays, periodBounds, previousPeriod } from "./period";

describe("periods", () => {
  it("compare with the same number of civil days before", () => {
    const period = { from: "2026-03-05", to: "2026-03-12", timeZone: "America/New_York" };
    expect(previousPeriod(period)).toEqual({ ...period, from: "2026-02-26", to: "2026-03-05" });
  });

  it("by default end with today", () => {
    expect(lastDays(new Date("2026-03-10T03:00:00Z"), "America/New_York")).toEqual({
      from: "2026-02-10",
      to: "2026-03-10",
      timeZone: "America/New_York",
    });
  });
});

describe("buckets", () => {
  const zone = "America/New_York";

  it.each([
    [1, "2026-03-09"],
    [6, "2026-03-07"],
    [7, "2026-03-08"],
  ])("of weeks that begin on day %i begin there after the first", (weekStart, second) => {
    const period = { from: "2026-03-04", to: "2026-04-01", timeZone: zone };
    const [first, next, third] = periodBuckets(period, "week", weekStart).map(({ date }) => date);
    expect([first, next]).toEqual(["2026-03-04", second]);
    expect(Date.parse(third ?? "") - Date.parse(second)).toBe(7 * 86_400_000);
  });

  it("cover a period without hole or overlap", () => {
    const period = { from: "2026-02-25", to: "2026-04-10", timeZone: zone };
    for (const granularity of ["day", "week", "month"] as const) {
      const buckets = periodBuckets(period, granularity);
      expect(buckets[0]?.start).toEqual(periodBounds(period).from);
      expect(buckets.at(-1)?.end).toEqual(periodBounds(period).to);
      for (const [index, bucket] of buckets.slice(1).entries()) expect(bucket.start).toEqual(buckets[index]?.end);
    }
  });

  it("are ISO weeks and calendar months, cut at the ends of the period", () => {
    const period = { from: "2026-02-25", to: "2026-03-11", timeZone: zone };
    expect(periodBuckets(period, "week").map((bucket) => bucket.date)).toEqual([
      "2026-02-25",
      "2026-03-02",
      "2026-03-09",
    ]);
    expect(periodBuckets(period, "month").map((bucket) => bucket.date)).toEqual(["2026-02-25", "2026-03-01"]);
  });
});
