import { addDays, type CivilDay, daysBetween } from "@/components/layout/civil-day";

export const PRESETS = ["7d", "28d", "90d", "365d"] as const;
export type Preset = (typeof PRESETS)[number];
export const DEFAULT_PRESET: Preset = "28d";
export const MAX_PERIOD_DAYS = 3660;

/** Whole civil days, half-open: `to` is the first day that is not meant. */
export type Period = { from: CivilDay; to: CivilDay };

const LENGTH: Record<Preset, number> = { "7d": 7, "28d": 28, "90d": 90, "365d": 365 };

/** The last N days including today. */
export function presetPeriod(preset: Preset, today: CivilDay): Period {
  const to = addDays(today, 1);
  return { from: addDays(to, -LENGTH[preset]), to };
}

export type PeriodProblem = "invalid" | "tooLong";
export function checkPeriod({ from, to }: Period): PeriodProblem | null {
  const days = daysBetween(from, to);
  if (days < 1) return "invalid";
  return days > MAX_PERIOD_DAYS ? "tooLong" : null;
}

/** What the address says, or the default where it says nothing or nonsense. */
export function resolvePeriod(asked: { from: CivilDay | null; to: CivilDay | null }, today: CivilDay): Period {
  if (asked.from && asked.to) {
    const period = { from: asked.from, to: asked.to };
    if (checkPeriod(period) === null) return period;
  }
  return presetPeriod(DEFAULT_PRESET, today);
}

/** The preset that a period is today, if it is one. */
export function presetOf(period: Period, today: CivilDay): Preset | null {
  return (
    PRESETS.find((preset) => {
      const { from, to } = presetPeriod(preset, today);
      return from === period.from && to === period.to;
    }) ?? null
  );
}
