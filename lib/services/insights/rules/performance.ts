/**
 * How a video did is told against videos of its own account whose views were last counted at a comparable age: both inside
 * one of these bands (days since publication; the last one has no end). Before the first bound it is too early to tell.
 */
export const AGE_BANDS_DAYS = [7, 14, 28, 90, 365] as const;

/** Bounds between bands of duration, in seconds: shorter than the first, …, as long as the last or longer. */
export const DURATION_BOUNDS_SEC = [15, 30, 60, 180, 480, 1200, 3600] as const;

export type DurationBand = { fromSec: number; toSec: number | null };

/** The band of PostgreSQL's `width_bucket`: 0 lies below the first bound. */
export function durationBand(index: number): DurationBand {
  return { fromSec: DURATION_BOUNDS_SEC[index - 1] ?? 0, toSec: DURATION_BOUNDS_SEC[index] ?? null };
}
