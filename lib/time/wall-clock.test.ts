import { describe, expect, it } from "vitest";
import { instantOf, wallClockAt } from "@/lib/time/wall-clock";

describe("the clock on the wall of a zone", () => {
  it("goes there and back", () => {
    const instant = instantOf("2026-11-21T10:00", "Asia/Kathmandu");
    expect(instant?.toISOString()).toBe("2026-11-21T04:15:00.000Z");
    expect(wallClockAt(instant ?? new Date(0), "Asia/Kathmandu")).toBe("2026-11-21T10:00");
  });
  it("takes the time after the jump where the clock skips one, and the first where it shows one twice", () => {
    expect(instantOf("2026-03-29T02:30", "Europe/Berlin")?.toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(instantOf("2026-10-25T02:30", "Europe/Berlin")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });
  it("is null for what is no time", () => {
    expect(instantOf("", "UTC")).toBeNull();
    expect(instantOf("2026-02-30T10:00", "UTC")).toBeNull();
  });
});
