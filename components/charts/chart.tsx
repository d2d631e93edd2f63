"use client";

import {
  BarController,
  BarElement,
  CategoryScale,
  type ChartConfiguration,
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from "chart.js";
import { useEffect, useMemo, useRef } from "react";
import { type Palette, readPalette } from "@/components/charts/palette";
import { useThemeVersion } from "@/components/charts/use-theme-version";

ChartJs.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement);

export type ChartKind = "line" | "bar";
type Config = ChartConfiguration<ChartKind, (number | null)[], string>;
export type ChartSpec = Pick<Config, "type" | "data" | "options" | "plugins">;
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
  const shown = useMemo(() => ({ theme, ...spec(readPalette()) }), [spec, theme]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const alive = useRef<ChartInstance | null>(null);
  useEffect(() => {
    if (!canvas.current) return;
    if (alive.current) renew(alive.current, shown);
    else alive.current = begin(canvas.current, shown);
    onChart?.(alive.current);
  }, [shown, onChart]);
  useEffect(() => {
    return () => {
      alive.current?.destroy();
      alive.current = null;
      onChart?.(null);
    };
  }, [onChart]);
  return <canvas ref={canvas} aria-hidden />;
}

function withLife(options: ChartSpec["options"]): NonNullable<ChartSpec["options"]> {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const animation = still ? (false as const) : { duration: 160 };
  return { responsive: true, maintainAspectRatio: false, events: [], ...options, animation };
}

const begin = (canvas: HTMLCanvasElement, { type, data, options, plugins }: ChartSpec): ChartInstance =>
  new ChartJs<ChartKind, (number | null)[], string>(canvas, {
    type,
    data: { ...data, datasets: data.datasets.map((dataset) => ({ ...dataset })) },
    options: withLife(options),
    plugins: [...(plugins ?? [])],
  });

/** What is drawn moves to its new place: a series is known by its label, and plugins are read from the first list. */
function renew(chart: ChartInstance, { data, options, plugins }: ChartSpec): void {
  const drawn = chart.data.datasets;
  chart.data.labels = [...(data.labels ?? [])];
  chart.data.datasets = data.datasets.map((next) =>
    Object.assign(drawn.find(({ label }) => label === next.label) ?? {}, next),
  );
  chart.options = withLife(options);
  chart.config.plugins?.splice(0, chart.config.plugins.length, ...(plugins ?? []));
  chart.update();
}
