import { describe, expect, it } from "vitest";
import type { ChartData } from "@/components/charts/chart-types";
import { decimate } from "@/components/charts/decimate";

const build = (values: (number | null)[], notes: ChartData["notes"] = []): ChartData => ({
  buckets: values.map((_, i) => ({ key: `k${i}`, label: `${i}` })),
  series: [{ id: "s", label: "S", color: "var(--ink)", points: values.map((value) => ({ value })) }],
  notes,
});
const valuesOf = (data: ChartData) => data.series[0]?.points.map((point) => point.value) ?? [];

describe("decimate", () => {
  it("leaves a series alone that is short enough", () => {
    const data = build([1, 2, 3]);
    expect(decimate(data)).toBe(data);
  });
  it("keeps the spike, the dip, both ends and the shape of the data under the limit", () => {
    const values: (number | null)[] = Array.from({ length: 20_000 }, (_, i) => i % 7);
    values[777] = 9_999;
    values[15_001] = -50;
    const small = decimate(build(values));
    expect(small.buckets.length).toBeLessThanOrEqual(2000);
    expect(small.buckets.length).toBe(small.series[0]?.points.length);
    expect(valuesOf(small)).toContain(9_999);
    expect(valuesOf(small)).toContain(-50);
    expect([small.buckets[0]?.key, small.buckets.at(-1)?.key]).toEqual(["k0", "k19999"]);
  });
  it("never closes a gap and never drops a noted day", () => {
    const values: (number | null)[] = Array.from({ length: 9_000 }, () => 5);
    values[4_000] = null;
    const small = decimate(build(values, [{ key: "k4321", text: "counted anew" }]));
    expect(valuesOf(small)).toContain(null);
    expect(small.buckets.map((bucket) => bucket.key)).toContain("k4321");
  });
  it("stays under the limit with several series", () => {
    const one = build(Array.from({ length: 3_000 }, (_, i) => Math.sin(i) * 100));
    const data = { ...one, series: [1, 2, 3].flatMap((n) => one.series.map((each) => ({ ...each, id: `${n}` }))) };
    expect(decimate(data).buckets.length * 3).toBeLessThanOrEqual(2000);
  });
});
