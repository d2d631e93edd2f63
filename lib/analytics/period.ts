import { addDays, type CivilDate, civilDateAt, daysBetween, startOfDay } from "@/lib/time/civil-date";

/** Whole civil days of a zone, half-open: `to` is the first day that is not part of it. */
export type Period = { from: CivilDate; to: CivilDate; timeZone: string };

/** The same as instants. */
export type Bounds = { from: Date; to: Date };

export function periodBounds(period: Period): Bounds {
  return { from: startOfDay(period.from, period.timeZone), to: startOfDay(period.to, period.timeZone) };
}

export function periodDays(period: Period): number {
  return daysBetween(period.from, period.to);
}

/** The same number of civil days, ending where `period` begins. */
export function previousPeriod(period: Period): Period {
  return { from: addDays(period.from, -periodDays(period)), to: period.from, timeZone: period.timeZone };
}

/** The last `days` civil days, today included. */
export function lastDays(now: Date, timeZone: string, days = 28): Period {
  const to = addDays(civilDateAt(now, timeZone), 1);
  return { from: addDays(to, -days), to, timeZone };
}
