import type { Plugin } from "chart.js";
import type { ChartKind } from "@/components/charts/chart";
import type { Palette } from "@/components/charts/palette";
import { spreadLabels } from "@/components/charts/spread-labels";

const GAP = 14;

/** Writes the last known value of every line at its end, apart from one another. */
export function endLabelsPlugin(texts: readonly string[], palette: Palette): Plugin<ChartKind> {
  return {
    id: "endLabels",
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, data } = chart;
      const ends = data.datasets.flatMap((dataset, i) => {
        const at = dataset.data.findLastIndex((value) => value !== null);
        const element = chart.getDatasetMeta(i).data[at];
        return element
          ? [{ x: element.x, y: element.y, text: texts[i] ?? "", color: String(dataset.borderColor) }]
          : [];
      });
      const ys = spreadLabels(
        ends.map((end) => end.y),
        GAP,
        chartArea.top,
        chartArea.bottom,
      );
      ctx.save();
      ctx.font = `550 12px ${palette.font}`;
      ctx.textBaseline = "middle";
      ends.forEach((end, i) => {
        ctx.beginPath();
        ctx.arc(end.x, end.y, 3, 0, Math.PI * 2);
        ctx.fillStyle = end.color;
        ctx.fill();
        ctx.fillStyle = palette.ink;
        ctx.fillText(end.text, Math.min(end.x, chartArea.right) + 8, ys[i] ?? end.y);
      });
      ctx.restore();
    },
  };
}
