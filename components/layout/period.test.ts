import { describe, expect, it } from "vitest";
import { addDays, civilDayOf, daysBetween, parseCivilDay } from "@/components/layout/civil-day";
import { checkPeriod, presetOf, presetPeriod, resolvePeriod } from "@/components/layout/period";

const today = "2026-11-20";

describe("period", () => {
  it("of seven days holds today and six before it, half-open", () => {
    expect(presetPeriod("7d", today)).toEqual({ from: "2026-11-14", to: "2026-11-21" });
  });
  it("crosses months, leap days and both changes of the clock by whole days", () => {
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
    expect(daysBetween("2026-03-01", "2026-04-01")).toBe(31);
    expect(daysBetween("2026-10-25", "2026-11-02")).toBe(8);
  });
  it("falls back to 28 days for an address that says nonsense", () => {
    const fallback = presetPeriod("28d", today);
    expect(resolvePeriod({ from: null, to: null }, today)).toEqual(fallback);
    expect(resolvePeriod({ from: "2026-11-20", to: "2026-11-20" }, today)).toEqual(fallback);
    expect(resolvePeriod({ from: "1900-01-01", to: "2026-11-20" }, today)).toEqual(fallback);
    expect(resolvePeriod({ from: "2026-11-01", to: "2026-11-02" }, today)).toEqual({
      from: "2026-11-01",
      to: "2026-11-02",
    });
  });
  it("recognises its preset only while it ends today", () => {
    expect(presetOf(presetPeriod("90d", today), today)).toBe("90d");
    expect(presetOf(presetPeriod("90d", today), "2026-11-21")).toBeNull();
  });
  it("refuses days that do not exist", () => {
    expect([parseCivilDay("2026-02-30"), parseCivilDay("2026-2-3"), parseCivilDay("2028-02-29")]).toEqual([
      null,
      null,
      "2028-02-29",
    ]);
    expect(checkPeriod({ from: "2026-02-02", to: "2026-02-01" })).toBe("invalid");
  });
  it("knows that the same instant is another day in another zone", () => {
    const at = Date.parse("2026-11-20T20:00:00Z");
    expect([civilDayOf(at, "Asia/Kathmandu"), civilDayOf(at, "America/New_York")]).toEqual([
      "2026-11-21",
      "2026-11-20",
    ]);
  });
});
