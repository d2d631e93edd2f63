import { describe, expect, it } from "vitest";
import { startsNearZero } from "@/components/charts/line-spec";

const of = (...values: (number | null)[]) =>
  startsNearZero({ series: [{ id: "a", label: "a", color: "", points: values.map((value) => ({ value })) }] });

describe("startsNearZero", () => {
  it("begins an axis at zero when the lowest value lies just above it", () => expect(of(3, 500, null)).toBe(true));
  it("keeps far values apart from zero, so that their course is seen", () => expect(of(900, 1000)).toBe(false));
  it("leaves falls below zero where they are", () => expect(of(-5, 100)).toBe(false));
  it("says nothing of an empty chart", () => expect(of(null)).toBe(false));
});
