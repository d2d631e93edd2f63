import { describe, expect, it } from "vitest";
import { formatDuration } from "@/components/runs/format-duration";

const now = Date.parse("2026-03-01T10:00:00Z");

describe("formatDuration", () => {
  it("is unknown before the start", () => expect(formatDuration(null, null, now)).toBeNull());
  it("counts to now while the run goes on", () => expect(formatDuration("2026-03-01T09:59:56Z", null, now)).toBe("4s"));
  it("keeps two units and pads the second", () => {
    expect(formatDuration("2026-03-01T09:00:00Z", "2026-03-01T09:01:05Z", now)).toBe("1m 05s");
    expect(formatDuration("2026-03-01T07:00:00Z", "2026-03-01T09:03:40Z", now)).toBe("2h 03m");
  });
  it("never runs backwards when clocks disagree", () =>
    expect(formatDuration("2026-03-01T10:00:05Z", null, now)).toBe("0s"));
});
