import { describe, expect, it } from "vitest";
import { pacificDay } from "./pacific-day";
import { bucketsOf, chargeOf, forecastUse, uploadsLeft } from "./rules";

const hours = (day: { startsAt: Date; resetsAt: Date }) =>
  (day.resetsAt.getTime() - day.startsAt.getTime()) / 3_600_000;

describe("the cost table", () => {
  it.each([
    ["videos.list", "queries", 1],
    ["channels.list", "queries", 1],
    ["playlistItems.list", "queries", 1],
    ["thumbnails.set", "queries", 50],
    ["captions.insert", "queries", 400],
    ["search.list", "search", 1],
    ["videos.insert", "uploads", 1],
    ["videos.batchGetStats", "stats", 1],
  ] as const)("%s costs from %s: %i", (method, bucket, units) => {
    expect(chargeOf(method, "2026")).toEqual({ bucket, units });
  });

  it("has one bucket in the legacy model, where an upload costs 1600 and a search 100", () => {
    expect(bucketsOf("legacy")).toEqual(["queries"]);
    expect(chargeOf("videos.insert", "legacy")).toEqual({ bucket: "queries", units: 1600 });
    expect(chargeOf("search.list", "legacy")).toEqual({ bucket: "queries", units: 100 });
    expect(uploadsLeft(() => 10_000, "legacy")).toBe(6);
    expect(uploadsLeft((bucket) => (bucket === "uploads" ? 63 : 0), "2026")).toBe(63);
  });
});

describe("the Pacific day", () => {
  it("resets at midnight in California, in winter and in summer", () => {
    expect(pacificDay(new Date("2026-01-15T07:59:59Z")).day).toBe("2026-01-14");
    expect(pacificDay(new Date("2026-01-15T08:00:00Z")).day).toBe("2026-01-15");
    expect(pacificDay(new Date("2026-07-15T06:59:59Z")).day).toBe("2026-07-14");
    expect(pacificDay(new Date("2026-07-15T07:00:00Z")).day).toBe("2026-07-15");
  });

  it("is 23 hours long when clocks go forward, 25 when they go back", () => {
    expect(hours(pacificDay(new Date("2026-03-08T20:00:00Z")))).toBe(23);
    expect(hours(pacificDay(new Date("2026-11-01T20:00:00Z")))).toBe(25);
    expect(hours(pacificDay(new Date("2026-06-01T20:00:00Z")))).toBe(24);
  });

  it("forecasts by the pace so far, and not from the first hour", () => {
    const { startsAt, resetsAt } = pacificDay(new Date("2026-06-01T20:00:00Z"));
    const at = (hour: number) => new Date(startsAt.getTime() + hour * 3_600_000);
    expect(forecastUse(30, startsAt, resetsAt, at(0.5))).toBe(30);
    expect(forecastUse(30, startsAt, resetsAt, at(6))).toBe(120);
    expect(forecastUse(30, startsAt, resetsAt, at(24))).toBe(30);
  });
});
