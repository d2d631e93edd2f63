import { type ChartData, toDrawable } from "@/components/charts/chart-types";

const LIMIT = 2000;

/**
 * At most about `limit` points in all, chosen so that nothing is lost to the eye: of every stretch each series keeps
 * its lowest, its highest, and one missing point where it has a gap. First and last bucket and noted ones always stay.
 */
export function decimate(data: ChartData, limit: number = LIMIT): ChartData {
  const count = data.buckets.length;
  const series = Math.max(1, data.series.length);
  if (count * series <= limit) return data;
  const groups = Math.max(1, Math.floor((limit - 2) / (3 * series * series)));
  const size = Math.ceil(count / groups);
  const keep = new Set<number>([0, count - 1]);
  const noted = new Set(data.notes?.map((note) => note.key));
  data.buckets.forEach((bucket, i) => {
    if (noted.has(bucket.key)) keep.add(i);
  });
  for (let start = 0; start < count; start += size) {
    for (const { points } of data.series) keepExtremes(points, start, Math.min(start + size, count), keep);
  }
  const kept = [...keep].sort((a, b) => a - b);
  const pick = <T>(list: readonly T[]): T[] => kept.flatMap((i) => (i in list ? [list[i] as T] : []));
  return {
    ...data,
    buckets: pick(data.buckets),
    series: data.series.map((each) => ({ ...each, points: pick(each.points) })),
  };
}

function keepExtremes(
  points: ChartData["series"][number]["points"],
  from: number,
  to: number,
  keep: Set<number>,
): void {
  let low: { at: number; value: number } | null = null;
  let high: { at: number; value: number } | null = null;
  let gap: number | null = null;
  for (let i = from; i < to; i++) {
    const value = toDrawable(points[i]?.value);
    if (value === null) gap ??= i;
    else {
      if (!low || value < low.value) low = { at: i, value };
      if (!high || value > high.value) high = { at: i, value };
    }
  }
  for (const at of [low?.at, high?.at, gap]) if (at !== undefined && at !== null) keep.add(at);
}
