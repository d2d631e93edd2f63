import { addDays, type CivilDate, civilDateAt, startOfDay } from "@/lib/time/civil-date";
import { QUOTA_TIME_ZONE } from "./rules";

export type QuotaDay = { day: CivilDate; startsAt: Date; resetsAt: Date };

/** The quota day that holds `now`: midnight to midnight in California, 23 or 25 hours long twice a year. */
export function pacificDay(now: Date): QuotaDay {
  const day = civilDateAt(now, QUOTA_TIME_ZONE);
  return { day, startsAt: startOfDay(day, QUOTA_TIME_ZONE), resetsAt: startOfDay(addDays(day, 1), QUOTA_TIME_ZONE) };
}
