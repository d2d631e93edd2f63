import { describe, expect, it } from "vitest";
import { formatDuration } from "@/components/runs/format-duration";

const now = Date.parse("2026-03-01T10:00:00Z");

describe("formatDuration", () => {
  it("is unknown before the start", () => expect(formatDuration(null, null, now, "en")).toBeNull());
  it("counts to now while the run goes on", () =>
    expect(formatDuration("2026-03-01T09:59:56Z", null, now, "en")).toBe("4s"));
  it("keeps two units and pads the second", () => {
    expect(formatDuration("2026-03-01T09:00:00Z", "2026-03-01T09:01:05Z", now, "en")).toBe("1m 05s");
    expect(formatDuration("2026-03-01T07:00:00Z", "2026-03-01T09:03:40Z", now, "en")).toBe("2h 03m");
  });
  it("is told in the units of the reader's language", () =>
    expect(formatDuration("2026-03-01T09:00:00Z", "2026-03-01T09:01:05Z", now, "ru")).toMatch(/^1\sмин\s05\sс$/u));
  it("never runs backwards when clocks disagree", () =>
    expect(formatDuration("2026-03-01T10:00:05Z", null, now, "en")).toBe("0s"));
});
