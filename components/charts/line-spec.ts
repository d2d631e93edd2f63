import { cartesianOptions } from "@/components/charts/cartesian-options";
import type { ChartSpec } from "@/components/charts/chart";
import { type ChartData, type ChartPoint, toDrawable, type ValueFormat } from "@/components/charts/chart-types";
import { endLabelsPlugin } from "@/components/charts/end-labels-plugin";
import { formatShort } from "@/components/charts/format-value";
import { noteIndexes } from "@/components/charts/note-indexes";
import { type Overlay, overlayPlugin } from "@/components/charts/overlay-plugin";
import type { Palette } from "@/components/charts/palette";

/** A point between two gaps has no line to be seen by: it becomes a dot. */
export function isLonely(points: readonly ChartPoint[], index: number): boolean {
  const known = (i: number) => toDrawable(points[i]?.value) !== null;
  return known(index) && !known(index - 1) && !known(index + 1);
}

export function lineSpec(data: ChartData, format: ValueFormat, locale: string, overlay: Overlay) {
  const ends = data.series.map(({ points }) =>
    formatShort(points.findLast((point) => toDrawable(point.value) !== null)?.value ?? null, format, locale),
  );
  const endSpace = Math.max(0, ...ends.map((text) => text.length)) * 7 + 18;
  const alone = data.series.length === 1;
  const zeroBased = startsNearZero(data);
  return (palette: Palette): ChartSpec => ({
    type: "line",
    data: {
      labels: data.buckets.map((bucket) => bucket.label),
      datasets: data.series.map((series) => ({
        label: series.id,
        data: series.points.map((point) => toDrawable(point.value)),
        borderColor: palette.color(series.color),
        borderWidth: series.thin ? 1 : 2,
        borderJoinStyle: "round" as const,
        borderCapStyle: "round" as const,
        spanGaps: false,
        pointRadius: series.points.map((_, i) => (isLonely(series.points, i) ? 2.5 : 0)),
        pointBackgroundColor: palette.color(series.color),
        pointBorderWidth: 0,
        segment: {
          borderDash: ({ p1DataIndex }: { p1DataIndex: number }) =>
            series.points[p1DataIndex]?.quality === "estimated" ? [4, 4] : undefined,
        },
        fill: alone ? ("start" as const) : false,
        backgroundColor: palette.color(series.color, 0.07),
      })),
    },
    options: cartesianOptions(palette, {
      labels: data.buckets.map((bucket) => bucket.label),
      format,
      locale,
      zeroBased,
      stacked: false,
      endSpace,
    }),
    plugins: [overlayPlugin(overlay, noteIndexes(data), palette), endLabelsPlugin(ends, palette)],
  });
}

/** Room under the lowest value must not make an axis of counts go below zero. */
export function startsNearZero({ series }: Pick<ChartData, "series">): boolean {
  const known = series.flatMap(({ points }) => points.flatMap(({ value }) => toDrawable(value) ?? []));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return known.length > 0 && low >= 0 && low <= (high - low) * 0.25;
}
