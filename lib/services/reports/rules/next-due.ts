import { addDays, civilDateAt } from "@/lib/time/civil-date";
import { instantOf } from "@/lib/time/wall-clock";

export type ReportTime = {
  cadence: "daily" | "weekly" | "monthly";
  /** Monday is 1 */
  weekday: number;
  /** 1 to 28: every month has it */
  monthDay: number;
  hour: number;
};

const DAYS_AHEAD = 62;

/** The first time after an instant at which a report is due, on the clock of its zone. */
export function nextDue(time: ReportTime, after: Date, timeZone: string): Date {
  const today = civilDateAt(after, timeZone);
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const due = isDay(time, day) ? instantOf(`${day}T${String(time.hour).padStart(2, "0")}:00`, timeZone) : null;
    if (due && due > after) return due;
  }
  throw new Error(`No day is due: ${JSON.stringify(time)}`);
}

function isDay(time: ReportTime, day: string): boolean {
  if (time.cadence === "daily") return true;
  if (time.cadence === "monthly") return Number(day.slice(8)) === time.monthDay;
  return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) === time.weekday;
}
