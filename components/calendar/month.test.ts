import { describe, expect, it } from "vitest";
import { boundsOf, moveDay, nextMonth, parseMonth, previousMonth, weeksOf } from "@/components/calendar/month";
import { firstWeekday } from "@/lib/time/first-weekday";

describe("a month of the calendar", () => {
  it("is shown in whole weeks that begin as the reader's language says", () => {
    expect([firstWeekday("en"), firstWeekday("ru")]).toEqual([7, 1]);
    const sundays = weeksOf("2026-11", 7);
    expect([sundays.length, sundays[0]?.[0], sundays.at(-1)?.[6]]).toEqual([5, "2026-11-01", "2026-12-05"]);
    const mondays = weeksOf("2026-11", 1);
    expect([mondays.length, mondays[0]?.[0], mondays.at(-1)?.[6]]).toEqual([6, "2026-10-26", "2026-12-06"]);
    expect(weeksOf("2027-02", 1)).toHaveLength(4);
  });

  it("asks for days of the workspace's zone, also where a day is 23 hours long", () => {
    const march = weeksOf("2026-03", 1);
    expect(boundsOf(march, "Europe/Berlin")).toEqual({
      from: "2026-02-22T23:00:00.000Z",
      to: "2026-04-05T22:00:00.000Z",
    });
  });

  it("knows its neighbours and what is no month", () => {
    expect([previousMonth("2027-01"), nextMonth("2026-12")]).toEqual(["2026-12", "2027-01"]);
    expect([parseMonth("2026-13"), parseMonth("2026-11")]).toEqual([null, "2026-11"]);
  });

  it("is walked by keys", () => {
    expect(moveDay("2026-11-30", "ArrowRight", 1)).toBe("2026-12-01");
    expect(moveDay("2026-11-04", "Home", 1)).toBe("2026-11-02");
    expect(moveDay("2026-11-04", "End", 7)).toBe("2026-11-07");
    expect(moveDay("2026-01-31", "PageDown", 1)).toBe("2026-02-28");
    expect(moveDay("2026-11-04", "x", 1)).toBeNull();
  });
});
