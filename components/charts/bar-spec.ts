import { cartesianOptions } from "@/components/charts/cartesian-options";
import type { ChartSpec } from "@/components/charts/chart";
import { type ChartData, toDrawable, type ValueFormat } from "@/components/charts/chart-types";
import { noteIndexes } from "@/components/charts/note-indexes";
import { type Overlay, overlayPlugin } from "@/components/charts/overlay-plugin";
import type { Palette } from "@/components/charts/palette";

/** Counts per period: always from zero. */
export function barSpec(data: ChartData, format: ValueFormat, locale: string, overlay: Overlay, stacked: boolean) {
  return (palette: Palette): ChartSpec => ({
    type: "bar",
    data: {
      labels: data.buckets.map((bucket) => bucket.label),
      datasets: data.series.map((series) => ({
        label: series.id,
        data: series.points.map((point) => toDrawable(point.value)),
        backgroundColor: palette.color(series.color, 0.9),
        borderColor: palette.color(series.color),
        borderRadius: 2,
        borderSkipped: "start" as const,
        maxBarThickness: 28,
        categoryPercentage: 0.78,
        barPercentage: stacked ? 1 : 0.9,
      })),
    },
    options: cartesianOptions(palette, {
      labels: data.buckets.map((bucket) => bucket.label),
      format,
      locale,
      zeroBased: true,
      stacked,
      endSpace: 4,
    }),
    plugins: [overlayPlugin(overlay, noteIndexes(data), palette)],
  });
}
