import type { ChartSpec } from "@/components/charts/chart";
import type { ValueFormat } from "@/components/charts/chart-types";
import { formatFull, formatShort } from "@/components/charts/format-value";
import type { Palette } from "@/components/charts/palette";

type CartesianInput = {
  labels: readonly string[];
  format: ValueFormat;
  locale: string;
  zeroBased: boolean;
  stacked: boolean;
  endSpace: number;
};

/** The axes of every chart over time: a barely visible grid, at most seven ticks, numbers in the reader's language. */
export function cartesianOptions(palette: Palette, input: CartesianInput): NonNullable<ChartSpec["options"]> {
  const font = { family: palette.font, size: 12 };
  return {
    layout: { padding: { top: 8, right: input.endSpace, bottom: 0, left: 0 } },
    scales: {
      x: {
        type: "category",
        labels: [...input.labels],
        stacked: input.stacked,
        grid: { display: false },
        border: { color: palette.line },
        ticks: {
          color: palette.faint,
          font,
          autoSkip: true,
          maxTicksLimit: 7,
          maxRotation: 0,
          padding: 6,
          autoSkipPadding: 16,
        },
      },
      y: {
        type: "linear",
        stacked: input.stacked,
        beginAtZero: input.zeroBased,
        grace: input.zeroBased ? 0 : "6%",
        border: { display: false },
        grid: { color: palette.grid, drawTicks: false },
        ticks: {
          color: palette.faint,
          font,
          maxTicksLimit: 6,
          padding: 8,
          // Ticks that lie close together would read alike when short.
          callback: (value, _index, ticks) => {
            const short = new Set(ticks.map((tick) => formatShort(tick.value, input.format, input.locale)));
            const format = short.size < ticks.length ? formatFull : formatShort;
            return format(Number(value), input.format, input.locale);
          },
        },
      },
    },
  };
}
