import { addDays, type CivilDay, daysBetween, startOfWeek } from "@/components/layout/civil-day";

export const PRESETS = ["week", "7d", "28d", "90d", "365d"] as const;
export type Preset = (typeof PRESETS)[number];
export const DEFAULT_PRESET: Preset = "28d";
export const MAX_PERIOD_DAYS = 3660;

/** Whole civil days, half-open: `to` is the first day that is not meant. */
export type Period = { from: CivilDay; to: CivilDay };

/** This week, or any number of days up to today, `30d`: it moves with the days, so that a bookmark of it stays current. */
export type Rolling = "week" | `${number}d`;

/** Null for anything else, and for a number of days that no period may have. */
export function parseRolling(text: string): Rolling | null {
  if (text === "week") return text;
  const days = /^([1-9]\d{0,3})d$/.exec(text)?.[1];
  return days !== undefined && Number(days) <= MAX_PERIOD_DAYS ? `${Number(days)}d` : null;
}

/** The last N days, or those of this week so far, including today. `weekStart`: 1 Monday … 7 Sunday. */
export function rollingPeriod(rolling: Rolling, today: CivilDay, weekStart: number): Period {
  const to = addDays(today, 1);
  if (rolling === "week") return { from: startOfWeek(today, weekStart), to };
  return { from: addDays(to, -Number.parseInt(rolling, 10)), to };
}

export type PeriodProblem = "invalid" | "tooLong";
export function checkPeriod({ from, to }: Period): PeriodProblem | null {
  const days = daysBetween(from, to);
  if (days < 1) return "invalid";
  return days > MAX_PERIOD_DAYS ? "tooLong" : null;
}

/** What the address says of the period: either what moves with the days, or two fixed days. */
export type AskedPeriod = { period: Rolling | null; from: CivilDay | null; to: CivilDay | null };

/** Two fixed days win; where the address says nothing or nonsense, the default does. */
export function resolvePeriod(
  asked: AskedPeriod,
  today: CivilDay,
  weekStart: number,
): Period & { rolling: Rolling | null } {
  if (asked.from && asked.to) {
    const period = { from: asked.from, to: asked.to };
    if (checkPeriod(period) === null) return { ...period, rolling: null };
  }
  const rolling = asked.period ?? DEFAULT_PRESET;
  return { ...rollingPeriod(rolling, today, weekStart), rolling };
}
