import { describe, expect, it } from "vitest";
import type { ChartData } from "@/components/charts/chart-types";
import { factsOf, lastKnownIndex, pointsAt } from "@/components/charts/describe-chart";

const series = (id: string, values: (number | string | null)[]) => ({
  id,
  label: id,
  color: "var(--ink)",
  points: values.map((value) => ({ value })),
});
const data: ChartData = {
  buckets: ["a", "b", "c", "d"].map((key) => ({ key, label: key })),
  series: [
    series("x", [null, 5, 3, null]),
    series("y", [1, null, "9007199254740993", null]),
    series("z", [null, null, null, null]),
  ],
};

describe("describing a chart", () => {
  it("gives ends and extremes of what is known and counts what is missing", () => {
    expect(factsOf(data.series[0] ?? series("", []))).toEqual({
      label: "x",
      first: 5,
      last: 3,
      low: 3,
      high: 5,
      missing: 2,
    });
  });
  it("says nothing of a line that holds nothing", () => {
    expect(factsOf(data.series[2] ?? series("", []))).toBeNull();
  });
  it("keeps every digit of a large count", () => {
    expect(factsOf(data.series[1] ?? series("", []))?.high).toBe("9007199254740993");
  });
  it("sorts a bucket by value with the unknown last", () => {
    expect(pointsAt(data, 2).map(({ series: { id } }) => id)).toEqual(["y", "x", "z"]);
    expect(pointsAt(data, 1).map(({ series: { id } }) => id)[0]).toBe("x");
  });
  it("finds the last bucket with anything in it", () => {
    expect(lastKnownIndex(data)).toBe(2);
    expect(lastKnownIndex({ buckets: [], series: [] })).toBe(-1);
  });
});
