import { describe, expect, it } from "vitest";
import cases from "@/e2e/fixtures/text-formats.json";
import { parseCount } from "./parse-count";
import { clockSeconds, isoSeconds } from "./parse-duration";
import { parseRelativeTime } from "./parse-relative-time";

describe("compact and localised counts", () => {
  it.each([...cases.compact_numbers, ...cases.view_texts])("$text is $value", ({ text, value }) => {
    const quality = /[KMB]/.test(text) ? "rounded" : "exact";
    expect(parseCount(text)).toEqual({ value: BigInt(value), quality });
  });

  it.each([
    ["541.2K", 541_200n, "rounded"],
    ["1,2 млн", 1_200_000n, "rounded"],
    ["12,5 тыс. подписчиков", 12_500n, "rounded"],
    ["1,1\u00a0млрд просмотров", 1_100_000_000n, "rounded"],
    ["3,4 Mio. Aufrufe", 3_400_000n, "rounded"],
    ["2,5 k abonnés", 2_500n, "rounded"],
    ["8,1 mil", 8_100n, "rounded"],
    ["1.2万回視聴", 12_000n, "rounded"],
    ["3.4亿", 340_000_000n, "rounded"],
    ["5.6만", 56_000n, "rounded"],
    ["२.५ लाख", 250_000n, "rounded"],
    ["١٫٥ مليون", 1_500_000n, "rounded"],
    ["1.234.567 Aufrufe", 1_234_567n, "exact"],
    ["1 234 567", 1_234_567n, "exact"],
    ["1\u202f234 vues", 1_234n, "exact"],
    ["12'345", 12_345n, "exact"],
    ["9007199254740993", 9_007_199_254_740_993n, "exact"],
    ["0", 0n, "exact"],
  ] as const)("%s is %s", (text, value, quality) => {
    expect(parseCount(text)).toEqual({ value, quality });
  });

  it.each(["", "K", "abc", "1.5", "12,34", "1.2345K", "4x", "-5", "NA", "1,23,4", "SHORTS", "12:30"])(
    "%j is no count",
    (text) => expect(parseCount(text)).toBeNull(),
  );
});

describe("durations", () => {
  it.each(cases.duration_texts)("$text is $seconds s", ({ text, seconds }) => {
    // The records write -1 where a badge stands in the place of the clock: unknown.
    expect(clockSeconds(text)).toBe(seconds === -1 ? null : seconds);
  });
  it.each(cases.iso8601_durations)("$text is $seconds s", ({ text, seconds }) => {
    expect(isoSeconds(text)).toBe(seconds);
  });
  it.each(["90", "1:2", "0:60", "1:60:00", "-1:00", ""])("%j is no clock", (text) => {
    expect(clockSeconds(text)).toBeNull();
  });
});

describe("relative times", () => {
  const now = new Date("2026-03-31T12:00:00Z");
  const EXPECTED: Record<string, string> = {
    hour: "2026-03-31T09:00:00.000Z",
    day: "2026-03-28T12:00:00.000Z",
    week: "2026-03-10T12:00:00.000Z",
    month: "2025-12-31T12:00:00.000Z",
    year: "2023-03-31T12:00:00.000Z",
  };
  it.each(Object.keys(cases.published_text_shapes))("%s", (shape) => {
    const unit = /(hour|day|week|month|year)/.exec(shape)?.[1] ?? "";
    expect(parseRelativeTime(shape.replace("N", "3"), now)).toEqual({
      at: new Date(EXPECTED[unit] ?? 0),
      unit,
      live: shape.startsWith("Streamed"),
      quality: "rounded",
    });
  });

  it("ends on the last day of a shorter month", () => {
    expect(parseRelativeTime("1 month ago", now)?.at.toISOString()).toBe("2026-02-28T12:00:00.000Z");
  });
  it.each([
    ["5 месяцев назад", "month"],
    ["1 день назад", "day"],
    ["Трансляция закончилась 2 часа назад", "hour"],
    ["vor 3 Tagen", "day"],
    ["hace 2 semanas", "week"],
    ["il y a 4 ans", "year"],
    ["3d ago", "day"],
    ["6w", "week"],
  ])("%s", (text, unit) => expect(parseRelativeTime(text, now)?.unit).toBe(unit));
  it.each(["", "soon", "3 parsecs ago", "2026-03-01", "12:30", "in 3 days"])("%j is none", (text) => {
    expect(parseRelativeTime(text, now)).toBeNull();
  });
});
