import { describe, expect, it } from "vitest";
import { formatBytes } from "@/components/ui/format-bytes";

describe("formatBytes", () => {
  it("is null where nothing is known, and says zero where it is zero", () => {
    expect(formatBytes(null, "en")).toBeNull();
    expect(formatBytes(0, "en")).toBe("0 bytes");
  });
  it("takes the unit that leaves at most three digits before the point", () => {
    expect(formatBytes(999, "en")).toBe("999 bytes");
    expect(formatBytes(12_400_000, "en")).toBe("12.4 MB");
    expect(formatBytes(256_000_000_000, "en")).toBe("256 GB");
  });
  it("takes strings of digits and the words of the reader", () => {
    expect(formatBytes("12400000", "ru")).toBe("12,4 МБ");
    expect(formatBytes(12_400_000, "en", true)).toBe("12.4 MB/s");
  });
});
