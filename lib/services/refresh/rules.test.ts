import { describe, expect, it } from "vitest";
import { chooseDue, feedIsDue, planRefresh, type RefreshState, refreshEveryHours, shareOf, viewsPerDay } from "./rules";

const now = new Date("2026-06-10T12:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const video = (age: number, seen: number | null, speed = 500): RefreshState => ({
  publishedAt: ago(age),
  observedAt: seen === null ? null : ago(seen),
  views: Math.round((speed * (age - (seen ?? 0))) / 24),
  firstViews: null,
  firstViewsAt: null,
});

describe("how often a video is read", () => {
  it.each([
    [0, null, 1],
    [47.9, 0, 1],
    [48, 500, 6],
    [48, 20_000, 3],
    [100, 200_000, 1.5],
    [200, 500, 24],
    [200, 0, 48],
    [24 * 60, 500, 168],
    [24 * 60, 200_000, 42],
    [24 * 400, null, 720],
  ])("%f hours old at %s views a day: every %f hours", (age, speed, every) => {
    expect(refreshEveryHours(age, speed)).toBe(every);
  });

  it("is never rarer for a faster video, nor more often for an older one of the same speed", () => {
    for (const age of [1, 50, 200, 1_000, 10_000]) {
      const speeds = [0, 100, 10_000, 100_000].map((speed) => refreshEveryHours(age, speed));
      expect(speeds).toEqual(speeds.toSorted((a, b) => b - a));
    }
    for (const speed of [0, 100, 10_000, 100_000]) {
      const ages = [1, 50, 200, 1_000, 10_000].map((age) => refreshEveryHours(age, speed));
      expect(ages).toEqual(ages.toSorted((a, b) => a - b));
    }
  });

  it("tells speed by two readings, and by age where there is one", () => {
    const one = { publishedAt: ago(48), observedAt: ago(24), views: 100, firstViews: 100, firstViewsAt: ago(24) };
    expect(viewsPerDay(one)).toBe(100);
    expect(viewsPerDay({ ...one, observedAt: ago(0), views: 400 })).toBe(300);
    expect(viewsPerDay({ ...one, views: null })).toBeNull();
  });
});

describe("what is read now", () => {
  it("is what is due, the most urgent first, within the calls allowed", () => {
    const [fresh, young, old, never] = [video(10, 0.5), video(10, 3), video(24 * 90, 24 * 8), video(1, null)];
    expect(chooseDue([fresh, old, young, never], now, 1)).toEqual([never, young, old]);
    const many = Array.from({ length: 120 }, () => video(10, 2));
    expect(chooseDue(many, now, 2)).toHaveLength(100);
    expect(chooseDue(many, now, 0)).toHaveLength(0);
  });

  it("costs over a day what its ticks cost, and says what finds no place", () => {
    const ticks = Array.from({ length: 24 }, (_, hour) => ago(-hour));
    const young = Array.from({ length: 60 }, () => video(1, 1));
    expect(planRefresh(young, ticks, [], () => 10)).toEqual({ calls: 48, readings: 1_440, leftOut: 0 });
    expect(planRefresh(young, ticks, [], () => 1)).toMatchObject({ calls: 24, readings: 1_200 });
    expect(planRefresh(young, ticks, [], () => 0)).toMatchObject({ calls: 0, leftOut: 1_440 });
    const old = Array.from({ length: 60 }, () => video(24 * 10, 20));
    expect(planRefresh(old, ticks, [], () => 10).calls).toBe(2);
    expect(planRefresh(old, ticks, [ago(-2)], () => 10).calls).toBe(0);
  });

  it("is an even share of what the day has left", () => {
    expect([shareOf(100, 24), shareOf(3, 24), shareOf(0, 24), shareOf(10, 0)]).toEqual([5, 1, 0, 10]);
  });
});

it("feeds are read hourly, those of silent channels every six hours", () => {
  expect(feedIsDue({ readAt: null, newestAt: null }, now)).toBe(true);
  expect(feedIsDue({ readAt: ago(1), newestAt: ago(50) }, now)).toBe(true);
  expect(feedIsDue({ readAt: ago(0.5), newestAt: ago(50) }, now)).toBe(false);
  expect(feedIsDue({ readAt: ago(2), newestAt: ago(24 * 31) }, now)).toBe(false);
  expect(feedIsDue({ readAt: ago(6), newestAt: null }, now)).toBe(true);
});
