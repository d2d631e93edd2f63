import { describe, expect, it } from "vitest";
import { formatClock, formatDate, formatInstant, formatRelative } from "@/components/ui/format-time";

const now = Date.parse("2026-11-20T12:00:00Z");
const at = (iso: string) => new Date(iso);

describe("time", () => {
  it("is relative under seven days and a date from then on", () => {
    expect(formatRelative(at("2026-11-20T09:00:00Z"), now, "en", "UTC")).toBe("3 hr. ago");
    expect(formatRelative(at("2026-11-14T12:00:01Z"), now, "en", "UTC")).toBe("6 days ago");
    expect(formatRelative(at("2026-11-13T12:00:00Z"), now, "en", "UTC")).toBeNull();
    expect(formatRelative(at("2026-11-20T11:59:40Z"), now, "en", "UTC")).toBe("now");
    expect(formatRelative(at("not a date"), now, "en", "UTC")).toBeNull();
  });
  it("counts days as the calendar of the zone does: what is nearly two days old is not of yesterday", () => {
    expect(formatRelative(at("2026-11-18T15:00:00Z"), now, "en", "UTC")).toBe("2 days ago");
    expect(formatRelative(at("2026-11-19T11:00:00Z"), now, "en", "UTC")).toBe("yesterday");
    expect(formatRelative(at("2026-11-18T20:00:00Z"), now, "en", "Asia/Kathmandu")).toBe("yesterday");
    expect(formatRelative(at("2026-11-21T13:00:00Z"), now, "en", "UTC")).toBe("tomorrow");
  });
  it("names a day in the workspace's zone, with the year only when it is another", () => {
    expect(formatDate(at("2026-11-04T20:00:00Z"), now, "en", "Asia/Kathmandu")).toBe("Nov 5");
    expect(formatDate(at("2025-11-04T12:00:00Z"), now, "en", "UTC")).toBe("Nov 4, 2025");
  });
  it("in full says which zone it is in", () => {
    expect(formatInstant(at("2026-11-04T20:00:00Z"), "en", "UTC")).toContain("UTC");
  });
  it("as a length has hours only when there are some", () => {
    expect([formatClock(247), formatClock(3753), formatClock(0), formatClock(null)]).toEqual([
      "4:07",
      "1:02:33",
      "0:00",
      null,
    ]);
  });
});
