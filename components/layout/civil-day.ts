import { evenSpaces } from "@/components/ui/even-spaces";

const DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar day without a time, `YYYY-MM-DD`. Compares as text. */
export type CivilDay = string;

const toNumber = (day: CivilDay): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const fromNumber = (n: number): CivilDay => new Date(n * DAY).toISOString().slice(0, 10);

/** Null for anything that is not an existing day: `2026-02-30`, `2026-2-3`. */
export function parseCivilDay(text: string): CivilDay | null {
  if (!PATTERN.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text ? text : null;
}

export function addDays(day: CivilDay, days: number): CivilDay {
  return fromNumber(toNumber(day) + days);
}

export function daysBetween(from: CivilDay, to: CivilDay): number {
  return toNumber(to) - toNumber(from);
}

/** The first day of the week that holds `day`; `firstWeekday`: 1 Monday … 7 Sunday. */
export function startOfWeek(day: CivilDay, firstWeekday: number): CivilDay {
  const n = toNumber(day);
  // Day 0 was a Thursday.
  return fromNumber(n - ((((n + 4 - firstWeekday) % 7) + 7) % 7));
}

/** The day that an instant falls on in a zone. */
export function civilDayOf(at: number | Date, timeZone: string): CivilDay {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at);
  return parts;
}

/** "4 – 31 Oct 2026" in words of the reader; the days are meant inclusive. */
export function formatDayRange(first: CivilDay, last: CivilDay, locale: string): string {
  const words = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
  return evenSpaces(words.formatRange(new Date(toNumber(first) * DAY), new Date(toNumber(last) * DAY)));
}
