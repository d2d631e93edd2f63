import { describe, expect, it } from "vitest";
import { bucketOf, bucketSizeFor, timeBuckets } from "@/components/charts/time-buckets";

describe("timeBuckets", () => {
  it("names days short on the axis and in full in the tooltip", () =>
    expect(timeBuckets(["2026-11-04"], "2026-11-05", "day", "en-GB")).toEqual([
      { key: "2026-11-04", label: "4 Nov", title: "Wed, 4 Nov 2026" },
    ]));
  it("names a week by its ends and cuts the last one at the period", () =>
    expect(timeBuckets(["2026-11-02", "2026-11-09"], "2026-11-12", "week", "en-GB").map(({ title }) => title)).toEqual([
      "2 – 8 Nov 2026",
      "9 – 11 Nov 2026",
    ]));
  it("says the year on the axis where there is more than one", () =>
    expect(timeBuckets(["2025-12-29", "2026-01-05"], "2026-01-12", "week", "en-GB")[0]?.label).toBe("29 Dec 2025"));
});

describe("bucketOf", () => {
  const keys = ["2026-11-02", "2026-11-09"];
  it("finds the bucket that a day falls into", () => {
    expect(bucketOf("2026-11-08", keys, "2026-11-16")).toBe("2026-11-02");
    expect(bucketOf("2026-11-09", keys, "2026-11-16")).toBe("2026-11-09");
  });
  it("finds none outside", () => {
    expect(bucketOf("2026-11-01", keys, "2026-11-16")).toBeNull();
    expect(bucketOf("2026-11-16", keys, "2026-11-16")).toBeNull();
  });
});

describe("bucketSizeFor", () => {
  it("keeps the number of buckets readable", () =>
    expect([28, 90, 365, 1000].map(bucketSizeFor)).toEqual(["day", "day", "week", "month"]));
});
