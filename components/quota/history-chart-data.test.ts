import { describe, expect, it } from "vitest";
import { toHistoryChartData } from "./history-chart-data";

const day = (name: string, used: number, limit: number | null) => ({
  day: name,
  buckets: [{ name: "queries" as const, used, limit }],
});
const words = { label: "Units", limit: (limit: number) => `of ${limit}`, unfinished: "so far", locale: "en" };

describe("the history of a bucket as bars", () => {
  it("has one bar a day and a gap before the first, says the limit of each, and that today is not over", () => {
    const data = toHistoryChartData([day("2026-06-09", 12, 100), day("2026-06-10", 3, null)], "queries", 3, words);
    expect(data.buckets.map((bucket) => bucket.key)).toEqual(["2026-06-08", "2026-06-09", "2026-06-10"]);
    expect(data.series[0]?.points).toEqual([
      { value: null },
      { value: 12, note: "of 100" },
      { value: 3, note: "so far" },
    ]);
  });

  it("does not draw zero for a bucket that the day knows nothing of", () => {
    const data = toHistoryChartData([day("2026-06-10", 3, 100)], "uploads", 1, words);
    expect(data.series[0]?.points[0]?.value).toBeNull();
  });
});
