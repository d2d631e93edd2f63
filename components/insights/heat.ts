import type { Performance, TimesDto } from "@/lib/services/insights/schemas";

/** A quarter of what is usual and less is the weakest, four times and more the strongest; as usual lies in the middle. */
export function strengthOf(ratio: number | null): number | null {
  if (ratio === null) return null;
  return Math.min(1, Math.max(0, (Math.log2(Math.max(ratio, 2 ** -10)) + 2) / 4));
}

/** Fewer than this many measured videos are no basis for a conclusion. */
export const isUnsure = ({ measured }: Performance, minSamples: number): boolean => measured < minSamples;

/** The best of what stands on enough videos and did better than usual, the best first. */
export function bestOf<T extends Performance>(rows: readonly T[], minSamples: number, limit = 3): T[] {
  return rows
    .filter((row) => !isUnsure(row, minSamples) && (row.medianRatio ?? 0) > 1)
    .toSorted((a, b) => (b.medianRatio ?? 0) - (a.medianRatio ?? 0) || b.measured - a.measured)
    .slice(0, limit);
}

export type Best =
  | { of: "cells"; rows: TimesDto["cells"] }
  | { of: "weekdays"; rows: TimesDto["weekdays"] }
  | { of: "hours"; rows: TimesDto["hours"] };

/** The finest statement that enough videos stand behind: hours of the week, else hours of the day, else weekdays. */
export function bestTimes({ cells, weekdays, hours, minSamples }: TimesDto): Best | null {
  const sure = <T extends Performance>(rows: readonly T[]) => bestOf(rows, minSamples);
  if (sure(cells).length > 0) return { of: "cells", rows: sure(cells) };
  if (sure(hours).length > 0) return { of: "hours", rows: sure(hours) };
  if (sure(weekdays).length > 0) return { of: "weekdays", rows: sure(weekdays) };
  return null;
}
