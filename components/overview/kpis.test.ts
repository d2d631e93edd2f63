import { describe, expect, it } from "vitest";
import { kpiChange, sparkPoints } from "@/components/overview/kpis";
import { sharesOf } from "@/components/overview/shares";
import type { SeriesPoint } from "@/lib/services/metrics/schemas";

const point = (value: SeriesPoint["value"], observed: boolean): SeriesPoint => ({
  date: "2026-11-01",
  start: "2026-11-01T00:00:00Z",
  end: "2026-11-02T00:00:00Z",
  value,
  observed,
});

describe("kpiChange", () => {
  it("compares with the period before", () => expect(kpiChange(150, 100)).toBe(0.5));
  it("turns a loss into a gain the right way round", () => expect(kpiChange(50, -100)).toBe(1.5));
  it("is unknown when either side is, or when there was nothing before", () =>
    expect([kpiChange(null, 1), kpiChange(1, null), kpiChange(1, 0)]).toEqual([null, null, null]));
});

describe("sparkPoints", () => {
  it("breaks where nobody looked", () =>
    expect(
      sparkPoints({
        metric: "views",
        series: [{ key: "all", platform: null, points: [point(5, true), point(5, false), point("7", true)] }],
      }),
    ).toEqual([5, null, 7]));
});

describe("sharesOf", () => {
  it("splits what is known and gives the unknown no share", () =>
    expect(sharesOf([75, null, 25])).toEqual([0.75, null, 0.25]));
  it("has no shares of nothing", () => expect(sharesOf([0, 0])).toEqual([null, null]));
});
