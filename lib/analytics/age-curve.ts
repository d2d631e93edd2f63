const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A count over the age of a video. `at` in milliseconds since publication, ascending. */
export type AgedPoint = { at: number; value: number };

/** Fewer videos than this have no usual course. */
export const MIN_SAMPLES = 5;
/** Beyond this a course of one's own says more than the comparison. */
export const LONGEST_AGE = 90 * DAY;

/**
 * What a video had at an age: between two looks in proportion, from 0 at publication on. Null beyond the last look, and
 * where the two looks are too far apart to say (more than 36 hours and more than half the age).
 */
export function valueAtAge(points: readonly AgedPoint[], age: number): number | null {
  if (age < 0) return null;
  const after = points.findIndex((point) => point.at >= age);
  const next = points[after];
  if (!next) return null;
  if (next.at === age) return next.value;
  const before = points[after - 1] ?? { at: 0, value: 0 };
  const gap = next.at - before.at;
  if (gap > Math.max(36 * HOUR, age / 2)) return null;
  return before.value + ((next.value - before.value) * (age - before.at)) / gap;
}

/** The value below which a share of the sorted numbers lies; in proportion between two of them. */
export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

export type UsualPoint = { age: number; samples: number; median: number; lower: number; upper: number };

/** What is usual of the numbers known at an age: their median and quartiles. Null with fewer than five. */
export function usualOf(known: readonly number[], age: number): UsualPoint | null {
  if (known.length < MIN_SAMPLES) return null;
  const sorted = known.toSorted((a, b) => a - b);
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share) ?? 0);
  return { age, samples: known.length, median: median ?? 0, lower: lower ?? 0, upper: upper ?? 0 };
}

/**
 * The usual course: at each age the median and quartiles of the videos whose number at that age is known. Null at an age
 * where fewer than five are.
 */
export function usualCurve(videos: readonly (readonly AgedPoint[])[], ages: readonly number[]): (UsualPoint | null)[] {
  return ages.map((age) =>
    usualOf(
      videos.flatMap((points) => valueAtAge(points, age) ?? []),
      age,
    ),
  );
}

/**
 * Ages to draw, from 0: finer while a video is young, and a quarter further than it is old, so that one sees where the
 * usual course leads.
 */
export function ageSteps(age: number): number[] {
  const until = Math.min(LONGEST_AGE, Math.max(2 * DAY, age * 1.25));
  const step = until <= 3 * DAY ? 3 * HOUR : until <= 10 * DAY ? 6 * HOUR : DAY;
  return Array.from({ length: Math.ceil(until / step) + 1 }, (_, index) => index * step);
}
