import { describe, expect, it } from "vitest";
import { sparklinePath } from "@/components/ui/sparkline-path";

describe("sparklinePath", () => {
  it("breaks the line where a value is missing and keeps a lonely point as a dot", () => {
    const shape = sparklinePath([1, 2, null, 5, null, 3, 4], 60, 20);
    expect(shape.lines).toHaveLength(2);
    expect(shape.dots).toHaveLength(1);
    expect(shape.end?.x).toBe(58);
  });
  it("ends at the last known value, not at the last bucket", () => {
    expect(sparklinePath([0, 10, null], 60, 20).end).toEqual({ x: 30, y: 2 });
  });
  it("draws a flat series in the middle and nothing for nothing", () => {
    expect(sparklinePath([7, 7], 60, 20).end?.y).toBe(10);
    expect(sparklinePath([null, null], 60, 20)).toEqual({ lines: [], dots: [], end: null });
    expect(sparklinePath([], 60, 20)).toEqual({ lines: [], dots: [], end: null });
  });
});
