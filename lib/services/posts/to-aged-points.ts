import type { AgedPoint } from "@/lib/analytics/age-curve";
import type { HistoryPoint } from "@/lib/services/metrics/schemas";

/** A number of a video's history over its age; points that do not tell it, or precede publication, are left out. */
export function toAgedPoints(
  points: readonly HistoryPoint[],
  publishedAt: Date,
  pick: (point: HistoryPoint) => number | string | null,
): AgedPoint[] {
  return points.flatMap((point) => {
    const at = Date.parse(point.observedAt) - publishedAt.getTime();
    const value = pick(point);
    return value === null || at < 0 ? [] : [{ at, value: Number(value) }];
  });
}
