import { describe, expect, it } from "vitest";
import { rhythmOf } from "@/components/bloggers/rhythm";

describe("rhythmOf", () => {
  it("counts in the zone that is asked for, not in UTC", () => {
    const { days } = rhythmOf(["2026-03-01T23:30:00Z"], "Asia/Kathmandu");
    expect(days[0]?.hours[5]?.count).toBe(1);
  });
  it("knows midnight as hour 0 and Sunday as the last day", () => {
    const { days, busiest, total } = rhythmOf(["2026-03-01T00:10:00Z", "2026-03-08T00:50:00Z"], "UTC");
    expect([days[6]?.hours[0]?.count, busiest, total]).toEqual([2, 2, 2]);
  });
  it("is empty, not broken, without videos", () => expect(rhythmOf([], "UTC").busiest).toBe(0));
});
