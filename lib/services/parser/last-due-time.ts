import { Cron } from "croner";

/** The newest time, up to `now`, at which a schedule was due; null when it never was. */
export function lastDueTime(schedule: { cron: string; timeZone: string }, now: Date): Date | null {
  const cron = new Cron(schedule.cron, { timezone: schedule.timeZone });
  // A time that is now counts: a trigger runs a moment after the time that it stands for, or in the same one.
  const [due] = cron.previousRuns(1, new Date(now.getTime() + 1_000));
  return due ?? null;
}
