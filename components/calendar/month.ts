import { addDays, civilDateAt, startOfDay, startOfMonth, startOfNextMonth } from "@/lib/time/civil-date";

/** A month as `2026-11`. */
export type Month = string;
export type CivilDate = string;

export const monthOf = (day: CivilDate): Month => day.slice(0, 7);

/** Null for what is no month. */
export function parseMonth(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

export const nextMonth = (month: Month): Month => monthOf(startOfNextMonth(`${month}-01`));
export const previousMonth = (month: Month): Month => monthOf(addDays(startOfMonth(`${month}-01`), -1));

const SUNDAY = 7;

const weekdayOf = (day: CivilDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || SUNDAY;

/** The weeks that hold a month, whole, so with days of its neighbours. */
export function weeksOf(month: Month, firstDay: number): CivilDate[][] {
  const first = `${month}-01`;
  const end = startOfNextMonth(first);
  const lead = (weekdayOf(first) - firstDay + 7) % 7;
  const weeks: CivilDate[][] = [];
  for (let monday = addDays(first, -lead); monday < end; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  }
  return weeks;
}

/** The instants from the first day shown up to the end of the last, in the workspace's zone. */
export function boundsOf(weeks: readonly CivilDate[][], timeZone: string): { from: string; to: string } {
  const days = weeks.flat();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return { from: startOfDay(first, timeZone).toISOString(), to: startOfDay(addDays(last, 1), timeZone).toISOString() };
}

/** The day of a neighbour by an arrow key; null where the key does not move. */
export function moveDay(day: CivilDate, key: string, firstDay: number): CivilDate | null {
  const offset = (weekdayOf(day) - firstDay + 7) % 7;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -offset,
    End: 6 - offset,
  };
  const step = steps[key];
  if (step !== undefined) return addDays(day, step);
  if (key === "PageUp") return sameDay(day, previousMonth(monthOf(day)));
  if (key === "PageDown") return sameDay(day, nextMonth(monthOf(day)));
  return null;
}

/** The same day of another month, or its last. */
function sameDay(day: CivilDate, month: Month): CivilDate {
  const last = addDays(startOfNextMonth(`${month}-01`), -1);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted > last ? last : wanted;
}

export const today = (now: Date, timeZone: string): CivilDate => civilDateAt(now, timeZone);
