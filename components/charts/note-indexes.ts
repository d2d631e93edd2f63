import type { ChartData } from "@/components/charts/chart-types";

/** The buckets at which something is noted. */
export function noteIndexes(data: ChartData): number[] {
  const keys = data.buckets.map((bucket) => bucket.key);
  return (data.notes ?? []).map((note) => keys.indexOf(note.key)).filter((index) => index >= 0);
}
