import { describe, expect, it } from "vitest";
import { nextTransfer, secondsLeft } from "@/components/files/transfer-rate";

describe("the rate of a transfer", () => {
  it("is unknown before two observations, then what came in between", () => {
    const first = nextTransfer(undefined, 1_000, 0);
    expect(first.rate).toBeNull();
    expect(secondsLeft(first, 10_000)).toBeNull();
    const second = nextTransfer(first, 3_000, 2_000);
    expect(second.rate).toBe(1_000);
    expect(secondsLeft(second, 10_000)).toBe(7);
  });
  it("evens out a jump", () => {
    const steady = nextTransfer(nextTransfer(undefined, 0, 0), 1_000, 1_000);
    expect(nextTransfer(steady, 11_000, 2_000).rate).toBeCloseTo(3_700);
  });
  it("starts anew when the bytes do, and survives two observations of one moment", () => {
    const before = { at: 1_000, bytes: 5_000, rate: 2_000 };
    expect(nextTransfer(before, 100, 2_000).rate).toBeNull();
    expect(nextTransfer(before, 6_000, 1_000)).toEqual({ at: 1_000, bytes: 6_000, rate: 2_000 });
  });
  it("knows no end without a size or without movement", () => {
    expect(secondsLeft({ at: 0, bytes: 5, rate: 10 }, null)).toBeNull();
    expect(secondsLeft({ at: 0, bytes: 5, rate: 0 }, 10)).toBeNull();
  });
});
