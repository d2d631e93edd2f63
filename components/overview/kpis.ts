import { toDrawable } from "@/components/charts/chart-types";
import { shownValue } from "@/components/charts/series-chart-data";
import type { CountValue } from "@/components/ui/format-number";
import { change } from "@/lib/analytics/change";
import type { TimeseriesDto } from "@/lib/services/metrics/schemas";

/** The figures of the overview, in their order. */
export const KPIS = ["gainedViews", "views", "engagementRate", "videos", "followers"] as const;
export type Kpi = (typeof KPIS)[number];

/** Change as a ratio; null where either side is unknown or the one before was zero. */
export function kpiChange(now: CountValue, before: CountValue): number | null {
  return change(toDrawable(now), toDrawable(before)).ratio;
}

/** The course of a metric without the stretches on which nobody looked. */
export function sparkPoints({ metric, series }: Pick<TimeseriesDto, "metric" | "series">): (number | null)[] {
  const points = series[0]?.points ?? [];
  return points.map((_, i) => toDrawable(shownValue(metric, points, i)));
}
