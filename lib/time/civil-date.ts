import { Temporal } from "temporal-polyfill";

/** A civil day, `YYYY-MM-DD`. Which instants it covers depends on a time zone. */
export type CivilDate = string;

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` names a day that exists (2026-02-30 does not). */
export function isCivilDate(text: string): boolean {
  if (!PATTERN.test(text)) return false;
  const [year, month, day] = text.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** The first instant of a civil day in a zone: the bound of half-open ranges. Right where midnight does not exist. */
export function startOfDay(date: CivilDate, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The civil day that a clock on the wall of `timeZone` shows at `instant`. */
export function civilDateAt(instant: Date, timeZone: string): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
}

/** The first day of the week that holds `date`; weeks begin on Monday (1) unless told otherwise. */
export function startOfWeek(date: CivilDate, firstWeekday = 1): CivilDate {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: (day.dayOfWeek - firstWeekday + 7) % 7 }).toString();
}

export function startOfMonth(date: CivilDate): CivilDate {
  return Temporal.PlainDate.from(date).with({ day: 1 }).toString();
}

/** The first day of the month after the one that holds `date`. */
export function startOfNextMonth(date: CivilDate): CivilDate {
  return Temporal.PlainDate.from(date).with({ day: 1 }).add({ months: 1 }).toString();
}
