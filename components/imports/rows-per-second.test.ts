import { describe, expect, it } from "vitest";
import { rowsPerSecond } from "@/components/imports/rows-per-second";

const startedAt = "2026-03-01T10:00:00Z";
const at = (seconds: number) => Date.parse(startedAt) + seconds * 1000;

describe("rowsPerSecond", () => {
  it("is unknown before the start and before the first row", () => {
    expect(rowsPerSecond({ rows: 0, startedAt: null }, at(5))).toBeNull();
    expect(rowsPerSecond({ rows: 0, startedAt }, at(5))).toBeNull();
  });
  it("promises nothing within the first second or when clocks disagree", () => {
    expect(rowsPerSecond({ rows: 100, startedAt }, at(0.5))).toBeNull();
    expect(rowsPerSecond({ rows: 100, startedAt }, at(-5))).toBeNull();
  });
  it("divides what was read by the time it took", () => {
    expect(rowsPerSecond({ rows: 10_000, startedAt }, at(4))).toBe(2500);
  });
});
