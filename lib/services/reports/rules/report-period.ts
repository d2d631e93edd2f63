import { addDays, civilDateAt, startOfMonth } from "@/lib/time/civil-date";
import type { ReportTime } from "./next-due";

/** What a report that is due at an instant tells of: the day, the seven days or the calendar month before its own day. */
export function reportPeriod(
  cadence: ReportTime["cadence"],
  dueAt: Date,
  timeZone: string,
): { from: string; to: string } {
  const today = civilDateAt(dueAt, timeZone);
  if (cadence === "daily") return { from: addDays(today, -1), to: today };
  if (cadence === "weekly") return { from: addDays(today, -7), to: today };
  const to = startOfMonth(today);
  return { from: startOfMonth(addDays(to, -1)), to };
}
