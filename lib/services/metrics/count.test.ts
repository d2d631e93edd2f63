import { describe, expect, it } from "vitest";
import { toCount } from "./count";
import { nullableCount } from "./schemas";

describe("counts", () => {
  it("are never rounded: numbers while exact, strings beyond", () => {
    expect(toCount(9_007_199_254_740_991n)).toBe(9_007_199_254_740_991);
    expect(toCount(9_007_199_254_740_992n)).toBe("9007199254740992");
    expect(toCount(-5n)).toBe(-5);
    expect(nullableCount.parse(toCount(9_007_199_254_740_993n))).toBe("9007199254740993");
  });

  it("keep unknown unknown", () => {
    expect(toCount(null)).toBeNull();
    expect(nullableCount.parse(null)).toBeNull();
  });
});
