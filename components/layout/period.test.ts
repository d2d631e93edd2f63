import { describe, expect, it } from "vitest";
import { addDays, civilDayOf, daysBetween, parseCivilDay, startOfWeek } from "@/components/layout/civil-day";
import { type AskedPeriod, checkPeriod, parseRolling, resolvePeriod, rollingPeriod } from "@/components/layout/period";

const today = "2026-11-20";
const [MONDAY, SATURDAY, SUNDAY] = [1, 6, 7];
const asked = (part: Partial<AskedPeriod>, day = today) =>
  resolvePeriod({ period: null, from: null, to: null, ...part }, day, MONDAY);

describe("period", () => {
  it("of seven days holds today and six before it, half-open", () => {
    expect(rollingPeriod("7d", today, MONDAY)).toEqual({ from: "2026-11-14", to: "2026-11-21" });
  });
  it("of this week begins as the locale says and ends with today, half-open", () => {
    // A Friday.
    expect(rollingPeriod("week", today, MONDAY)).toEqual({ from: "2026-11-16", to: "2026-11-21" });
    expect(rollingPeriod("week", today, SUNDAY)).toEqual({ from: "2026-11-15", to: "2026-11-21" });
    expect(rollingPeriod("week", today, SATURDAY)).toEqual({ from: "2026-11-14", to: "2026-11-21" });
    expect(asked({ period: parseRolling("week") }, "2026-11-23")).toEqual({
      from: "2026-11-23",
      to: "2026-11-24",
      rolling: "week",
    });
  });
  it("finds the first day of a week in every week, before 1970 too", () => {
    for (const weekStart of [MONDAY, SATURDAY, SUNDAY]) {
      for (const first of ["2026-11-14", "2028-02-26", "1969-12-20"]) {
        for (let n = 0; n < 14; n += 1) {
          const day = addDays(first, n);
          const start = startOfWeek(day, weekStart);
          expect(new Date(`${start}T00:00:00Z`).getUTCDay()).toBe(weekStart % 7);
          expect([0, 1, 2, 3, 4, 5, 6]).toContain(daysBetween(start, day));
        }
      }
    }
  });
  it("crosses months, leap days and both changes of the clock by whole days", () => {
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
    expect(daysBetween("2026-03-01", "2026-04-01")).toBe(31);
    expect(daysBetween("2026-10-25", "2026-11-02")).toBe(8);
  });
  it("falls back to 28 days for an address that says nonsense", () => {
    const fallback = rollingPeriod("28d", today, MONDAY);
    expect(asked({})).toMatchObject(fallback);
    expect(asked({ from: "2026-11-20", to: "2026-11-20" })).toMatchObject(fallback);
    expect(asked({ from: "1900-01-01", to: "2026-11-20" })).toMatchObject(fallback);
    expect(["0d", "-7d", "3661d", "7", "7 d", "weeks"].map(parseRolling)).toEqual(Array(6).fill(null));
  });
  it("moves with the days when it is a preset, and stays when it is two days", () => {
    expect(asked({ period: "7d" }, "2026-11-21")).toEqual({ from: "2026-11-15", to: "2026-11-22", rolling: "7d" });
    const fixed = { from: "2026-11-01", to: "2026-11-02" };
    expect(asked({ ...fixed, period: "7d" }, "2026-11-21")).toEqual({ ...fixed, rolling: null });
  });
  it("takes any number of days, as another program may write it", () => {
    expect(parseRolling("30d")).toBe("30d");
    expect(asked({ period: parseRolling("30d") })).toMatchObject({ from: "2026-10-22", to: "2026-11-21" });
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
