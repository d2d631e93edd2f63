"use client";

import { useLocale } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useRef, useState } from "react";
import type { ChartInstance, ChartSpec } from "@/components/charts/chart";
import type { ChartData, ValueFormat } from "@/components/charts/chart-types";
import { lastKnownIndex, pointsAt } from "@/components/charts/describe-chart";
import { formatFull } from "@/components/charts/format-value";
import { LazyChart } from "@/components/charts/lazy-chart";
import type { Overlay } from "@/components/charts/overlay-plugin";
import type { Palette } from "@/components/charts/palette";
import { latePart, useLatePart } from "@/components/ui/late-part";

const tooltipPart = latePart(() => import("@/components/charts/chart-tooltip"));

type CartesianPlotProps = {
  data: ChartData;
  label: string;
  describedBy: string;
  format: ValueFormat;
  height: number;
  /** Stable: what to draw, over the given overlay; null until its code has come. */
  makeSpec: ((data: ChartData, overlay: Overlay) => (palette: Palette) => ChartSpec) | null;
};

type Crosshair = { index: number; x: number; width: number };

/**
 * The canvas with its crosshair. For the keyboard and for screen readers it is a slider along time: arrows move it
 * and every stop is read out in full.
 */
export function CartesianPlot({ data, label, describedBy, format, height, makeSpec }: CartesianPlotProps) {
  const locale = useLocale();
  const chart = useRef<ChartInstance | null>(null);
  const [overlay] = useState<Overlay>(() => ({ index: null }));
  const [crosshair, setCrosshair] = useState<Crosshair | null>(null);
  const spec = useMemo(() => makeSpec?.(data, overlay) ?? null, [makeSpec, data, overlay]);
  const place = useCallback(() => {
    const { current } = chart;
    const { index } = overlay;
    const axis = current?.scales.x;
    const next =
      index !== null && axis && current ? { index, x: axis.getPixelForValue(index), width: current.width } : null;
    setCrosshair((shown) => (shown && next && shown.index === next.index && shown.x === next.x ? shown : next));
  }, [overlay]);
  // Whoever asks before the canvas has come sees the answer with it.
  const keep = useCallback(
    (instance: ChartInstance | null) => {
      chart.current = instance;
      if (instance && overlay.index !== null) place();
    },
    [overlay, place],
  );

  const show = (index: number | null) => {
    overlay.index = index !== null && index >= 0 && index < data.buckets.length ? index : null;
    place();
    chart.current?.draw();
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const axis = chart.current?.scales.x;
    if (!axis) return;
    const at = axis.getValueForPixel(event.clientX - event.currentTarget.getBoundingClientRect().left);
    const index = Math.max(0, Math.min(data.buckets.length - 1, Math.round(at ?? 0)));
    if (index !== overlay.index) show(index);
  };
  const start = lastKnownIndex(data);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const last = data.buckets.length - 1;
    const here = overlay.index ?? start;
    const step = event.shiftKey ? 7 : 1;
    const next = { ArrowLeft: here - step, ArrowRight: here + step, Home: 0, End: last }[event.key];
    if (event.key === "Escape") show(null);
    if (next === undefined) return;
    event.preventDefault();
    show(Math.max(0, Math.min(last, next)));
  };
  const tooltip = useLatePart(tooltipPart, crosshair !== null);
  const index = crosshair?.index ?? start;
  const spoken = pointsAt(data, index)
    .map(({ series, point }) => `${series.label}: ${formatFull(point.value, format, locale)}`)
    .join("; ");
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, data.buckets.length - 1)}
      aria-valuenow={Math.max(0, index)}
      aria-valuetext={`${data.buckets[index]?.title ?? data.buckets[index]?.label ?? ""}. ${spoken}`}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.currentTarget.matches(":focus-visible") && show(start)}
      onBlur={() => show(null)}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerMove}
      onPointerLeave={() => show(null)}
      className="relative w-full touch-pan-y rounded-md"
      style={{ height }}
    >
      <LazyChart spec={spec} onChart={keep} />
      {crosshair && tooltip ? <tooltip.ChartTooltip data={data} format={format} {...crosshair} /> : null}
    </div>
  );
}
