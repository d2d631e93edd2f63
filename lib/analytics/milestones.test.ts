import { describe, expect, it } from "vitest";
import { marksBetween, marksPassed } from "./milestones";

const day = (date: number, hour = 0) => new Date(Date.UTC(2026, 4, date, hour));
const point = (date: number, value: bigint, previousSeenAt: Date | null = null) => ({
  at: day(date),
  value,
  previousSeenAt,
});

describe("milestones", () => {
  it("are round numbers, the lower bound not among them", () => {
    expect(marksBetween(0n, 5_000n)).toEqual([100n, 200n, 500n, 1_000n, 2_000n, 5_000n]);
    expect(marksBetween(1_000n, 1_999n)).toEqual([]);
    expect(marksBetween(9_007_199_254_740_993n, 10_000_000_000_000_000n)).toEqual([10_000_000_000_000_000n]);
  });

  it("lie between the last look below the mark and the first one at it", () => {
    expect(marksPassed([point(1, 400n), point(3, 499n), point(7, 500n), point(8, 501n)])).toEqual([
      { mark: 500n, after: day(3), by: day(7), value: 500n },
    ]);
  });

  it("count a look that saw the old number again as one below the mark", () => {
    expect(marksPassed([point(1, 400n), point(7, 600n, day(6, 12))])).toEqual([
      { mark: 500n, after: day(6, 12), by: day(7), value: 600n },
    ]);
  });

  it("are passed once, also where the number falls and climbs again, and all at once in a leap", () => {
    const leap = [point(1, 90n), point(2, 1_200n), point(3, 800n), point(4, 1_300n)];
    expect(marksPassed(leap).map(({ mark, by }) => [mark, by])).toEqual([
      [100n, day(2)],
      [200n, day(2)],
      [500n, day(2)],
      [1_000n, day(2)],
    ]);
  });

  it("are not told of what was there at the first look, nor of a single one", () => {
    expect(marksPassed([point(1, 2_000_000n), point(2, 2_000_100n)])).toEqual([]);
    expect(marksPassed([point(1, 2_000_000n)])).toEqual([]);
    expect(marksPassed([])).toEqual([]);
  });
});
