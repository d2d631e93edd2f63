import type { CountValue } from "@/components/ui/format-number";

export type ChartPoint = {
  /** Null breaks the line: nothing was observed. Never a zero in its place. */
  value: CountValue;
  /** The connector that brought it, or "import", in words for the reader. */
  source?: string | undefined;
  quality?: "exact" | "rounded" | "estimated" | undefined;
  note?: string | undefined;
};

export type ChartSeries = {
  id: string;
  label: string;
  /** A token: `var(--youtube)`. */
  color: string;
  /** A bound of the others rather than a course of its own: half as thick. */
  thin?: boolean | undefined;
  /** One per bucket, in their order. */
  points: readonly ChartPoint[];
};

export type ChartBucket = {
  key: string;
  /** Short, for the axis: "4 Nov". */
  label: string;
  /** Long, for the tooltip and the table: "Wed 4 Nov 2026". */
  title?: string | undefined;
};

/** A change of definition at a bucket: a dashed vertical with its text. */
export type ChartNote = { key: string; text: string };

/** The one shape that every chart over time takes. */
export type ChartData = {
  buckets: readonly ChartBucket[];
  series: readonly ChartSeries[];
  notes?: readonly ChartNote[] | undefined;
};

export type ValueFormat = "count" | "percent";

/** For drawing only: above 2^53 a pixel is wider than what is lost. The table and the tooltip stay exact. */
export function toDrawable(value: CountValue): number | null {
  if (value === null || value === undefined) return null;
  const number = typeof value === "number" ? value : Number(value);
  return Number.isFinite(number) ? number : null;
}
