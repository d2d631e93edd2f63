import { DAY_MS, type ShareLife } from "@/lib/services/shares/rules";
import { addDays, isCivilDate, startOfDay } from "@/lib/time/civil-date";

/** When a link made now ends: so many days later, or with the end of a day in the workspace's zone; null for no day. */
export function shareExpiry(life: ShareLife | "date", lastDay: string, now: number, timeZone: string): string | null {
  if (life !== "date") return new Date(now + Number.parseInt(life, 10) * DAY_MS).toISOString();
  return isCivilDate(lastDay) ? startOfDay(addDays(lastDay, 1), timeZone).toISOString() : null;
}
