import { describe, expect, it } from "vitest";
import { shownValue, toSeriesChartData } from "@/components/charts/series-chart-data";
import type { SeriesPoint } from "@/lib/services/metrics/schemas";

const day = (date: string, value: SeriesPoint["value"], observed = true): SeriesPoint => ({
  date,
  start: `${date}T00:00:00Z`,
  end: `${date}T23:59:59.999Z`,
  value,
  observed,
});
const points = [day("2026-11-01", 10), day("2026-11-02", 0, false), day("2026-11-03", 0, false), day("2026-11-04", 7)];
const buckets = points.map(({ date }) => ({ key: date, label: date }));
const words = {
  name: ({ key }: { key: string }) => key,
  color: () => "var(--youtube)",
  since: (days: number) => `+${days}`,
  unfinished: "so far",
};
const now = Date.parse("2026-11-04T12:00:00Z");
const dataOf = (metric: "gainedViews" | "views" | "videos", rows: readonly SeriesPoint[] = points) =>
  toSeriesChartData({ metric, series: [{ key: "youtube", points: rows }] }, buckets, words, now, []).series[0]?.points;

describe("toSeriesChartData", () => {
  it("breaks the line where nobody looked, instead of carrying the old number or drawing zero", () =>
    expect(dataOf("views")?.map(({ value }) => value)).toEqual([10, null, null, 7]));

  it("says that the first day after a gap holds the growth of the gap, and that today is not over", () =>
    expect(dataOf("gainedViews")?.[3]).toEqual({ value: 7, note: "+2 · so far" }));

  it("keeps falls and real zeros", () =>
    expect(dataOf("gainedViews", [day("2026-11-01", -5), day("2026-11-02", 0)])).toEqual([
      { value: -5 },
      { value: 0 },
    ]));

  it("never rounds a count beyond 2^53", () =>
    expect(dataOf("views", [day("2026-11-01", "9007199254740993")])).toEqual([{ value: "9007199254740993" }]));
});

describe("shownValue", () => {
  it("knows uploads of days between two looks, but not after the last one", () => {
    const uploads = [
      day("2026-11-01", 1),
      day("2026-11-02", 0, false),
      day("2026-11-03", 2),
      day("2026-11-04", 0, false),
    ];
    expect(uploads.map((_, i) => shownValue("videos", uploads, i))).toEqual([1, 0, 2, null]);
  });
});
