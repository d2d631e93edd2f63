import type { Plugin } from "chart.js";
import type { ChartKind } from "@/components/charts/chart";
import type { Palette } from "@/components/charts/palette";

/** What is drawn over the data and moves without a new layout. Written by the plot, read at every draw. */
export type Overlay = { /** The bucket under the crosshair. */ index: number | null };

/** Dashed verticals where a definition changed, and the crosshair with a dot on every line. */
export function overlayPlugin(overlay: Overlay, noteIndexes: readonly number[], palette: Palette): Plugin<ChartKind> {
  return {
    id: "overlay",
    beforeDatasetsDraw({ ctx, chartArea: { top, bottom }, scales: { x } }) {
      if (!x) return;
      ctx.save();
      ctx.lineWidth = 1;
      ctx.setLineDash([3, 3]);
      ctx.strokeStyle = palette.faint;
      for (const index of noteIndexes) vertical(ctx, x.getPixelForValue(index), top, bottom);
      ctx.restore();
    },
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      if (overlay.index === null || !scales.x) return;
      ctx.save();
      ctx.lineWidth = 1;
      ctx.strokeStyle = palette.line;
      vertical(ctx, scales.x.getPixelForValue(overlay.index), chartArea.top, chartArea.bottom);
      chart.data.datasets.forEach((dataset, i) => {
        const element = chart.getDatasetMeta(i).data[overlay.index ?? -1];
        if (chart.getDatasetMeta(i).type !== "line" || !element || dataset.data[overlay.index ?? -1] === null) return;
        ctx.beginPath();
        ctx.arc(element.x, element.y, 4, 0, Math.PI * 2);
        ctx.fillStyle = String(dataset.borderColor);
        ctx.fill();
        ctx.lineWidth = 2;
        ctx.strokeStyle = palette.surface;
        ctx.stroke();
      });
      ctx.restore();
    },
  };
}

function vertical(ctx: CanvasRenderingContext2D, x: number, top: number, bottom: number): void {
  const crisp = Math.round(x) + 0.5;
  ctx.beginPath();
  ctx.moveTo(crisp, top);
  ctx.lineTo(crisp, bottom);
  ctx.stroke();
}
