import type { Plugin } from "chart.js";
import type { ChartKind } from "@/components/charts/chart";

type Dot = { x: number; y: number; skip?: boolean };

/** Points without a gap between them. */
export function stretches<T extends { skip?: boolean }>(points: readonly T[]): T[][] {
  const found: T[][] = [];
  points.forEach((point, i) => {
    if (point.skip) return;
    if (i === 0 || points[i - 1]?.skip) found.push([]);
    found.at(-1)?.push(point);
  });
  return found;
}

/** Colours what lies under the first line, down to the axis. */
export function areaPlugin(color: string): Plugin<ChartKind> {
  return {
    id: "area",
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const dots: Dot[] = chart.getDatasetMeta(0).data;
      ctx.save();
      ctx.fillStyle = color;
      for (const stretch of stretches(dots)) {
        ctx.beginPath();
        ctx.moveTo(stretch[0]?.x ?? 0, chartArea.bottom);
        for (const { x, y } of stretch) ctx.lineTo(x, y);
        ctx.lineTo(stretch.at(-1)?.x ?? 0, chartArea.bottom);
        ctx.fill();
      }
      ctx.restore();
    },
  };
}
