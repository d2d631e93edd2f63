import { describe, expect, it } from "vitest";
import { bestTimes, strengthOf } from "@/components/insights/heat";
import type { TimesDto } from "@/lib/services/insights/schemas";

const some = (medianRatio: number | null, measured: number) => ({ medianRatio, measured, videos: measured });
const times = (more: Partial<TimesDto>): TimesDto => ({
  ...{ period: { from: "2026-05-01", to: "2026-06-01", timeZone: "UTC" }, timeZone: "UTC", minSamples: 5 },
  ...{ ...some(1, 20), cells: [], weekdays: [], hours: [], dataThrough: null, sources: [] },
  ...more,
});

describe("heat", () => {
  it("is in the middle where a video did as usual, and ends at a quarter and at four times that", () => {
    expect([0.25, 1, 2, 4].map(strengthOf)).toEqual([0, 0.5, 0.75, 1]);
    expect([0, 0.01, 100].map(strengthOf)).toEqual([0, 0, 1]);
  });
  it("is unknown, not weak, where nothing was measured", () => expect(strengthOf(null)).toBeNull());
});

describe("best times", () => {
  it("stand on enough videos, the best first, and only above the usual", () => {
    const cells = [
      { weekday: 1, hour: 9, ...some(9, 4) },
      { weekday: 2, hour: 9, ...some(1.5, 5) },
      { weekday: 3, hour: 9, ...some(2, 5) },
      { weekday: 4, hour: 9, ...some(0.9, 50) },
    ];
    expect(bestTimes(times({ cells }))?.rows.map((row) => row.medianRatio)).toEqual([2, 1.5]);
  });
  it("are told of the day or the weekday where single hours stand on too few, else not at all", () => {
    const cells = [{ weekday: 1, hour: 9, ...some(9, 2) }];
    expect(bestTimes(times({ cells, hours: [{ hour: 9, ...some(1.2, 6) }] }))?.of).toBe("hours");
    expect(bestTimes(times({ cells, weekdays: [{ weekday: 1, ...some(1.2, 6) }] }))?.of).toBe("weekdays");
    expect(bestTimes(times({ cells }))).toBeNull();
  });
});
