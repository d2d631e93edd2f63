import { describe, expect, it } from "vitest";
import { firstWeekday, readerLocale } from "./first-weekday";

describe("the first day of a week", () => {
  it.each([
    ["en-US", 7],
    ["en-GB", 1],
    ["ru", 1],
    ["ru-RU", 1],
    ["ar-EG", 6],
    ["de", 1],
  ])("of %s is %i", (locale, first) => {
    expect(firstWeekday(locale)).toBe(first);
  });
});

describe("the customs of a reader", () => {
  const ours = ["en", "ru"];
  it.each([
    ["en", "en-GB,en;q=0.9", "en-GB"],
    ["en", "de-DE,de;q=0.9,en-US;q=0.5", "en-US"],
    ["ru", "en-US,en;q=0.9", "ru"],
    ["ru", "ru,en;q=0.9", "ru"],
    ["en", "ar-EG,ar;q=0.9", "ar-EG"],
    ["en", null, "en"],
    ["en", "*, ;;;, en_us", "en"],
  ])("who reads %s and whose browser asks for %s are those of %s", (language, asked, locale) => {
    expect(readerLocale(language, ours, asked)).toBe(locale);
  });
});
