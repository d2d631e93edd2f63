import { describe, expect, it } from "vitest";
import { pickLocale } from "@/lib/i18n/locales";

describe("pickLocale", () => {
  it("prefers the user's own choice to the browser's languages", () => {
    expect(pickLocale("ru", "en-US,en;q=0.9")).toBe("ru");
  });
  it("follows the browser's order of preference, not the order of writing", () => {
    expect(pickLocale(undefined, "de;q=0.9, en;q=0.4, ru-RU;q=0.8")).toBe("ru");
  });
  it("ignores a language that the browser refuses and an unknown cookie", () => {
    expect(pickLocale("tlh", "ru;q=0, fr")).toBe("en");
  });
  it("falls back to English when nothing is said", () => {
    expect(pickLocale(undefined, null)).toBe("en");
  });
});
