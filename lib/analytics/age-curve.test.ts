import { describe, expect, it } from "vitest";
import { type AgedPoint, ageSteps, LONGEST_AGE, quantile, usualCurve, valueAtAge } from "./age-curve";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const points = (...pairs: [hours: number, value: number][]): AgedPoint[] =>
  pairs.map(([hours, value]) => ({ at: hours * HOUR, value }));

describe("what a video had at an age", () => {
  const daily = points([24, 100], [48, 300], [72, 300]);
  it.each([
    ["at a look, what was seen", daily, 48, 300],
    ["between two looks, in proportion", daily, 36, 200],
    ["before the first look of a day, from zero", daily, 12, 50],
    ["at publication, nothing", daily, 0, 0],
    ["while it stood still, the same", daily, 60, 300],
    ["beyond the last look, unknown", daily, 73, null],
    ["before publication, unknown", daily, -1, null],
    ["of a video first seen on its tenth day, unknown before", points([240, 5_000], [264, 5_100]), 24, null],
    ["and known from then on", points([240, 5_000], [264, 5_100]), 252, 5_050],
    ["across a gap of a week in its second week, unknown", points([168, 100], [336, 900]), 200, null],
    ["across the same gap when it is a month old, known", points([700, 1_000], [868, 1_168]), 784, 1_084],
    ["of a video nobody looked at, unknown", [], 24, null],
  ])("%s", (_name, seen, hours, expected) => {
    expect(valueAtAge(seen, hours * HOUR)).toBe(expected);
  });
});

describe("quantiles", () => {
  it.each([
    [[1, 2, 3, 4, 5], 0.5, 3],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4, 5], 0.25, 2],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[7], 0.75, 7],
    [[], 0.5, null],
  ])("of %j at %d is %s", (sorted, share, expected) => {
    expect(quantile(sorted, share)).toBe(expected);
  });
});

describe("the usual course", () => {
  const videos = [100, 200, 300, 400, 1_000].map((value) => points([24, value], [48, value * 2]));

  it("is the median and the quartiles at the same age", () => {
    expect(usualCurve(videos, [DAY])).toEqual([{ age: DAY, samples: 5, median: 300, lower: 200, upper: 400 }]);
  });

  it("says nothing with fewer than five, also where only some are old enough", () => {
    expect(usualCurve(videos.slice(1), [DAY])).toEqual([null]);
    const young = points([24, 50]);
    expect(usualCurve([...videos.slice(1), young], [DAY, 2 * DAY]).map((point) => point?.samples ?? null)).toEqual([
      5,
      null,
    ]);
  });

  it("is not moved by the one that went far", () => {
    const far = [...videos.slice(0, 4), points([24, 1_000_000], [48, 2_000_000])];
    expect(usualCurve(far, [DAY])[0]?.median).toBe(300);
  });
});

describe("the ages that are drawn", () => {
  it.each([
    ["of a fresh one, two days in steps of three hours", HOUR, 17, 3],
    ["of one that is a week old, in steps of six hours", 7 * DAY, 36, 6],
    ["of one that is a month old, in days", 30 * DAY, 39, 24],
    ["of an old one, ninety days", 400 * DAY, 91, 24],
  ])("%s", (_name, age, count, hours) => {
    const steps = ageSteps(age);
    expect(steps).toHaveLength(count);
    expect(steps[1]).toBe(hours * HOUR);
    expect(steps.at(-1)).toBeLessThanOrEqual(LONGEST_AGE);
  });
});
