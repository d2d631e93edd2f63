import { addDays, type CivilDate, startOfDay, startOfNextMonth, startOfWeek } from "@/lib/time/civil-date";
import type { Period } from "./period";

export const GRANULARITIES = ["day", "week", "month"] as const;
export type Granularity = (typeof GRANULARITIES)[number];

/** One entry of a series: civil days `[date, endDate)` and the instants `[start, end)` they cover in the zone. */
export type Bucket = { date: CivilDate; endDate: CivilDate; start: Date; end: Date };

function nextBoundary(date: CivilDate, granularity: Granularity, weekStart: number): CivilDate {
  if (granularity === "day") return addDays(date, 1);
  if (granularity === "week") return addDays(startOfWeek(date, weekStart), 7);
  return startOfNextMonth(date);
}

/** ISO dates sort as text. */
function isoMin(left: CivilDate, right: CivilDate): CivilDate {
  return left.localeCompare(right) <= 0 ? left : right;
}

/** Each civil day is looked up in a calendar; dashboards ask for the same periods again and again. */
const cut = new Map<string, readonly Bucket[]>();
const MOST = { periods: 50, buckets: 400 };

/**
 * Cuts a period into days, weeks or months; the first and last week or month are cut at the period's ends. Weeks begin on
 * `weekStart`, 1 Monday … 7 Sunday.
 */
export function periodBuckets(period: Period, granularity: Granularity, weekStart = 1): Bucket[] {
  const key = `${period.from} ${period.to} ${period.timeZone} ${granularity} ${weekStart}`;
  const known = cut.get(key) ?? cutPeriod(period, granularity, weekStart);
  if (cut.size >= MOST.periods) cut.clear();
  if (known.length <= MOST.buckets) cut.set(key, known);
  return [...known];
}

function cutPeriod(period: Period, granularity: Granularity, weekStart: number): Bucket[] {
  const buckets: Bucket[] = [];
  let date = period.from;
  let start = startOfDay(date, period.timeZone);
  while (date < period.to) {
    const next = nextBoundary(date, granularity, weekStart);
    const endDate = isoMin(next, period.to);
    const end = startOfDay(endDate, period.timeZone);
    buckets.push({ date, endDate, start, end });
    [date, start] = [endDate, end];
  }
  return buckets;
}
