import { describe, expect, it } from "vitest";
import { offsetSpans } from "./offset-spans";

const between = (from: string, to: string, zone: string) =>
  offsetSpans({ from: new Date(from), to: new Date(to) }, zone).map((span) => [
    span.from.toISOString(),
    span.to.toISOString(),
    span.offsetSeconds / 3600,
  ]);

describe("spans of one offset", () => {
  it("change where the clocks are put forward and where they are put back", () => {
    expect(between("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", "Europe/Berlin")).toEqual([
      ["2026-01-01T00:00:00.000Z", "2026-03-29T01:00:00.000Z", 1],
      ["2026-03-29T01:00:00.000Z", "2026-10-25T01:00:00.000Z", 2],
      ["2026-10-25T01:00:00.000Z", "2027-01-01T00:00:00.000Z", 1],
    ]);
  });
  it("are one where nothing is put anywhere, also off the hour", () => {
    const year = ["2026-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"] as const;
    expect(between(...year, "Asia/Kathmandu")).toEqual([[...year, 5.75]]);
    expect(between(...year, "UTC")).toEqual([[...year, 0]]);
  });
  it("begin new at a bound that is a change itself, and there are none of nothing", () => {
    expect(between("2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z", "Europe/Berlin")).toEqual([
      ["2026-03-29T01:00:00.000Z", "2026-03-30T00:00:00.000Z", 2],
    ]);
    expect(between("2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z", "Europe/Berlin")).toEqual([]);
  });
});
