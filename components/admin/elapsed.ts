import { formatElapsed } from "@/components/ui/format-elapsed";

/** The length of a job or step, told to the millisecond; null before the start. `now` in epoch milliseconds. */
export function elapsed(startedAt: string | null, endedAt: string | null, now: number, locale: string): string | null {
  if (startedAt === null) return null;
  return formatElapsed((endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt), locale, true);
}
