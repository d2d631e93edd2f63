import { describe, expect, it } from "vitest";
import {
  formatCompact,
  formatExact,
  formatPercent,
  formatSigned,
  parseCount,
  signOf,
} from "@/components/ui/format-number";

describe("numbers", () => {
  it("are compact in the reader's language", () => {
    expect(formatCompact(12_412, "en")).toBe("12.4K");
    expect(formatCompact(12_412, "ru")).toBe("12,4 тыс.");
  });
  it("above 2^53 keep every digit", () => {
    expect(formatExact("9007199254740993", "en")).toBe("9,007,199,254,740,993");
    expect(formatCompact("9007199254740993", "en")).toBe("9007.2T");
  });
  it("that are unknown or malformed stay unknown, and zero is zero", () => {
    expect(formatCompact(null, "en")).toBeNull();
    expect(formatCompact(undefined, "en")).toBeNull();
    expect(parseCount("12.5k")).toBeNull();
    expect(parseCount(Number.NaN)).toBeNull();
    expect(formatCompact(0, "en")).toBe("0");
  });
  it("as changes carry their sign, and no change has none", () => {
    expect(formatSigned(1234, "en")).toBe("+1.2K");
    expect(formatSigned("-9007199254740993", "en", true)).toBe("−9,007,199,254,740,993");
    expect(formatSigned(0, "en")).toBe("0");
    expect([signOf("-5"), signOf(0), signOf(null), signOf(0.2)]).toEqual([-1, 0, 0, 1]);
  });
  it("as percent have one decimal under ten only", () => {
    expect(formatPercent(0.03456, "en")).toBe("3.5%");
    expect(formatPercent(0.01, "en")).toBe("1.0%");
    expect(formatPercent(0, "en")).toBe("0%");
    expect(formatPercent(0.4512, "en")).toBe("45%");
    expect(formatPercent(0.0996, "en")).toBe("10%");
    expect(formatPercent(-0.051, "en", true)).toBe("−5.1%");
    expect(formatPercent(null, "en")).toBeNull();
    expect(formatPercent(0.034, "ru")).toBe("3,4 %");
  });
});
