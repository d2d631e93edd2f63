"use client";

import {
  BarController,
  BarElement,
  CategoryScale,
  type ChartConfiguration,
  Chart as ChartJs,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from "chart.js";
import { useMemo } from "react";
import { Chart as ReactChart } from "react-chartjs-2";
import { type Palette, readPalette } from "@/components/charts/palette";
import { useThemeVersion } from "@/components/charts/use-theme-version";

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

export type ChartKind = "line" | "bar";
export type ChartSpec = Pick<
  ChartConfiguration<ChartKind, (number | null)[], string>,
  "type" | "data" | "options" | "plugins"
>;
export type ChartInstance = ChartJs<ChartKind, (number | null)[], string>;

export type ChartProps = {
  /** Pure: what to draw with these colours. Keep it stable, or the canvas is drawn anew. */
  spec: (palette: Palette) => ChartSpec;
  /** The living chart, for those who map pixels to points; null when it goes. */
  onChart?: (chart: ChartInstance | null) => void;
};

/** The life of a canvas: it is redrawn with the theme, still under reduced motion, and silent for screen readers. */
export function Chart({ spec, onChart }: ChartProps) {
  const theme = useThemeVersion();
  const built = useMemo(() => ({ theme, ...spec(readPalette()) }), [spec, theme]);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  return (
    <ReactChart
      key={theme}
      ref={(chart) => onChart?.(chart ?? null)}
      type={built.type}
      data={built.data}
      options={{
        responsive: true,
        maintainAspectRatio: false,
        events: [],
        ...built.options,
        animation: still ? false : { duration: 160 },
      }}
      plugins={built.plugins ?? []}
      datasetIdKey="label"
      aria-hidden
      role="presentation"
    />
  );
}
