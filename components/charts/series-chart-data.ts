import type { ChartBucket, ChartData, ChartNote, ChartPoint } from "@/components/charts/chart-types";
import type { SeriesMetric, SeriesPoint } from "@/lib/services/metrics/schemas";

type Series = { key: string; points: readonly SeriesPoint[] };

export type SeriesWords<S extends Series> = {
  name: (series: S) => string;
  color: (series: S) => string;
  /** "gained since 4 Nov": a day after a gap holds the growth of all the days that nobody looked. */
  since: (days: number) => string;
  /** The bucket is not over yet. */
  unfinished: string;
};

/** Rows of the API as a chart: what was only carried from before is a gap, never a flat line and never zero. */
export function toSeriesChartData<S extends Series>(
  { metric, series }: { metric: SeriesMetric; series: readonly S[] },
  buckets: readonly ChartBucket[],
  words: SeriesWords<S>,
  now: number,
  notes: readonly ChartNote[],
): ChartData {
  return {
    buckets,
    notes,
    series: series.map((one) => ({
      id: one.key,
      label: words.name(one),
      color: words.color(one),
      points: one.points.map((point, i) => toPoint(metric, one.points, point, i, words, now)),
    })),
  };
}

function toPoint(
  metric: SeriesMetric,
  points: readonly SeriesPoint[],
  point: SeriesPoint,
  i: number,
  words: Pick<SeriesWords<Series>, "since" | "unfinished">,
  now: number,
): ChartPoint {
  const value = shownValue(metric, points, i);
  if (value === null) return { value };
  const missed = metric === "gainedViews" ? missedBefore(points, i) : 0;
  const unfinished = Date.parse(point.end) > now;
  const note = [missed > 0 ? words.since(missed) : null, unfinished ? words.unfinished : null].filter(Boolean);
  return note.length > 0 ? { value, note: note.join(" · ") } : { value };
}

/**
 * The value to draw. When videos came out is known afterwards for days on which nobody looked, so of `videos` only what
 * comes after the last look is missing.
 */
export function shownValue(metric: SeriesMetric, points: readonly SeriesPoint[], i: number): SeriesPoint["value"] {
  const point = points[i];
  if (!point) return null;
  if (metric === "videos") return points.slice(i).some(({ observed }) => observed) ? point.value : null;
  return point.observed ? point.value : null;
}

/** How many buckets directly before this one nobody looked, when somebody had looked earlier. */
function missedBefore(points: readonly SeriesPoint[], i: number): number {
  const before = points.slice(0, i).findLastIndex(({ observed }) => observed);
  return before < 0 ? 0 : i - before - 1;
}
