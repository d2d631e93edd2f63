import { type ChartData, type ChartSeries, toDrawable } from "@/components/charts/chart-types";
import type { CountValue } from "@/components/ui/format-number";

export type SeriesFacts = {
  label: string;
  first: CountValue;
  last: CountValue;
  low: CountValue;
  high: CountValue;
  /** Buckets without an observation. */
  missing: number;
};

/** What a reader who cannot see the chart needs to know of one line; null when it holds nothing. */
export function factsOf({ label, points }: ChartSeries): SeriesFacts | null {
  const known = points.flatMap(({ value }) => {
    const drawn = toDrawable(value);
    return drawn === null ? [] : [{ value, drawn }];
  });
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return null;
  const sorted = [...known].sort((a, b) => a.drawn - b.drawn);
  return {
    label,
    first: first.value,
    last: last.value,
    low: (sorted[0] ?? first).value,
    high: (sorted.at(-1) ?? last).value,
    missing: points.length - known.length,
  };
}

/** The lines of the tooltip at one bucket: largest first, unknown last. */
export function pointsAt(data: ChartData, index: number) {
  return data.series
    .map((series) => ({ series, point: series.points[index] ?? { value: null } }))
    .sort(
      (a, b) =>
        (toDrawable(b.point.value) ?? Number.NEGATIVE_INFINITY) -
        (toDrawable(a.point.value) ?? Number.NEGATIVE_INFINITY),
    );
}

/** The last bucket in which anything is known; where the crosshair starts. */
export function lastKnownIndex(data: ChartData): number {
  for (let i = data.buckets.length - 1; i >= 0; i--) {
    if (data.series.some((series) => toDrawable(series.points[i]?.value) !== null)) return i;
  }
  return -1;
}
