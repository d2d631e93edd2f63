import { evenSpaces } from "@/components/ui/even-spaces";

const STEPS = [
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
] as const;
const DAY = 86_400_000;

/**
 * "3 hours ago" within seven days either way; null beyond, where a date says more. From 24 hours on it counts the days of the
 * calendar in that zone: 45 hours ago was not yesterday. `now` in epoch milliseconds.
 */
export function formatRelative(at: Date, now: number, locale: string, timeZone: string): string | null {
  const gap = at.getTime() - now;
  if (Number.isNaN(gap) || Math.abs(gap) >= 7 * DAY) return null;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  if (Math.abs(gap) >= DAY) return evenSpaces(words.format(dayOf(at, timeZone) - dayOf(now, timeZone), "day"));
  const step = STEPS.find(({ ms }) => Math.abs(gap) >= ms);
  return evenSpaces(step ? words.format(Math.trunc(gap / step.ms), step.unit) : words.format(0, "second"));
}

/** The number of a calendar day in a zone. */
function dayOf(at: Date | number, timeZone: string): number {
  const parts = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return Math.round(Date.parse(`${new Intl.DateTimeFormat("en-CA", parts).format(at)}T00:00:00Z`) / DAY);
}

/** 4 Nov 2026; without the year inside the current one of that zone. */
export function formatDate(at: Date, now: number, locale: string, timeZone: string): string {
  const year = (date: Date | number) => new Intl.DateTimeFormat("en", { timeZone, year: "numeric" }).format(date);
  const words = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    ...(year(at) === year(now) ? {} : { year: "numeric" as const }),
  });
  return evenSpaces(words.format(at));
}

/** Everything, with the zone's name: for hovers and evidence. */
export function formatInstant(at: Date, locale: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
  return evenSpaces(words.format(at));
}

/** 4:07, 1:02:33. Null when unknown. */
export function formatClock(seconds: number | null | undefined): string | null {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds) || seconds < 0) return null;
  const whole = Math.round(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
