import { describe, expect, it } from "vitest";
import {
  addDays,
  civilDateAt,
  daysBetween,
  isCivilDate,
  startOfDay,
  startOfNextMonth,
  startOfWeek,
} from "./civil-date";

const hours = (date: string, zone: string) =>
  (startOfDay(addDays(date, 1), zone).getTime() - startOfDay(date, zone).getTime()) / 3_600_000;

describe("civil days", () => {
  it("begin at the zone's midnight, on both DST days too", () => {
    expect(startOfDay("2026-03-08", "America/New_York").toISOString()).toBe("2026-03-08T05:00:00.000Z");
    expect(startOfDay("2026-03-09", "America/New_York").toISOString()).toBe("2026-03-09T04:00:00.000Z");
    expect(startOfDay("2026-11-02", "America/New_York").toISOString()).toBe("2026-11-02T05:00:00.000Z");
    expect(startOfDay("2026-05-01", "Asia/Kathmandu").toISOString()).toBe("2026-04-30T18:15:00.000Z");
  });

  it("are 23 and 25 hours long where clocks change", () => {
    expect(hours("2026-03-08", "America/New_York")).toBe(23);
    expect(hours("2026-11-01", "America/New_York")).toBe(25);
    expect(hours("2026-11-01", "UTC")).toBe(24);
  });

  it("begin at the first instant that exists where clocks skip midnight", () => {
    expect(startOfDay("2018-11-04", "America/Sao_Paulo").toISOString()).toBe("2018-11-04T03:00:00.000Z");
  });

  it("are read off the wall clock of the zone", () => {
    const instant = new Date("2026-01-01T02:30:00Z");
    expect(civilDateAt(instant, "America/New_York")).toBe("2025-12-31");
    expect(civilDateAt(instant, "Asia/Kathmandu")).toBe("2026-01-01");
  });

  it("count across months, years and leap days", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(daysBetween("2025-12-30", "2026-01-02")).toBe(3);
    expect(daysBetween("2026-01-02", "2025-12-30")).toBe(-3);
    expect(startOfWeek("2026-11-22")).toBe("2026-11-16");
    expect(startOfNextMonth("2026-12-31")).toBe("2027-01-01");
  });

  it("exist or do not", () => {
    expect(["2026-02-28", "2024-02-29"].every(isCivilDate)).toBe(true);
    expect(["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", ""].some(isCivilDate)).toBe(false);
  });
});
