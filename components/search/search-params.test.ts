import { describe, expect, it } from "vitest";
import { publishedAfter } from "./search-params";

describe("since when a search looks", () => {
  const noon = Date.parse("2026-06-10T12:34:56Z");
  it.each([
    [null, null],
    ["day", "2026-06-09T00:00:00.000Z"],
    ["week", "2026-06-03T00:00:00.000Z"],
    ["year", "2025-06-10T00:00:00.000Z"],
  ] as const)("%s", (period, expected) => expect(publishedAfter(period, noon)).toBe(expected));

  it("is the same all day long, so that repeating a search costs nothing", () => {
    expect(publishedAfter("week", noon)).toBe(publishedAfter("week", noon + 8 * 3_600_000));
  });
});
