import { describe, expect, it } from "vitest";
import { nextDue, type ReportTime } from "./next-due";
import { reportPeriod } from "./report-period";
import { retryAt } from "./retry-at";

const at = (time: Partial<ReportTime>): ReportTime => ({ cadence: "daily", weekday: 1, monthDay: 1, hour: 8, ...time });
const due = (time: Partial<ReportTime>, after: string, zone = "UTC") =>
  nextDue(at(time), new Date(after), zone).toISOString();

describe("a report is due", () => {
  it("at its hour of today, else of tomorrow", () => {
    expect(due({}, "2026-11-21T07:59:59Z")).toBe("2026-11-21T08:00:00.000Z");
    expect(due({}, "2026-11-21T08:00:00Z")).toBe("2026-11-22T08:00:00.000Z");
  });
  it("on its weekday, on its day of the month", () => {
    expect(due({ cadence: "weekly" }, "2026-11-21T12:00:00Z")).toBe("2026-11-23T08:00:00.000Z");
    expect(due({ cadence: "weekly", weekday: 7 }, "2026-11-21T12:00:00Z")).toBe("2026-11-22T08:00:00.000Z");
    expect(due({ cadence: "monthly" }, "2026-11-21T12:00:00Z")).toBe("2026-12-01T08:00:00.000Z");
    expect(due({ cadence: "monthly", monthDay: 28 }, "2026-02-28T09:00:00Z")).toBe("2026-03-28T08:00:00.000Z");
  });
  it("on the clock of its zone, on both days on which that is set", () => {
    expect(due({}, "2026-03-28T12:00:00Z", "Europe/Berlin")).toBe("2026-03-29T06:00:00.000Z");
    expect(due({}, "2026-10-24T12:00:00Z", "Europe/Berlin")).toBe("2026-10-25T07:00:00.000Z");
    expect(due({ hour: 2 }, "2026-03-28T12:00:00Z", "Europe/Berlin")).toBe("2026-03-29T01:00:00.000Z");
    expect(due({}, "2026-11-21T03:00:00Z", "Asia/Kathmandu")).toBe("2026-11-22T02:15:00.000Z");
  });
});

describe("a report tells of", () => {
  const of = (cadence: ReportTime["cadence"]) =>
    reportPeriod(cadence, new Date("2026-03-01T02:15:00Z"), "Asia/Kathmandu");
  it("the day, the seven days, the calendar month before its own day", () => {
    expect(of("daily")).toEqual({ from: "2026-02-28", to: "2026-03-01" });
    expect(of("weekly")).toEqual({ from: "2026-02-22", to: "2026-03-01" });
    expect(of("monthly")).toEqual({ from: "2026-02-01", to: "2026-03-01" });
  });
});

describe("a mail that failed", () => {
  it("is tried again ever later, and given up after six tries", () => {
    const now = new Date("2026-11-21T00:00:00Z");
    const minutes = [1, 2, 3, 4, 5, 6].map((attempts) => {
      const next = retryAt(attempts, now);
      return next && (next.getTime() - now.getTime()) / 60_000;
    });
    expect(minutes).toEqual([5, 15, 45, 135, 405, null]);
  });
});
