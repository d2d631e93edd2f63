import "server-only";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { getTimeseries } from "@/lib/services/metrics/get-timeseries";
import { type SeriesPoint, timeseriesQuery } from "@/lib/services/metrics/schemas";

type Point = SeriesPoint & { key: string; metric: string };

/** A series as a chart shows it: an empty value is unknown, `observed` false is carried from before. */
export const seriesTable = listTable({
  name: "series",
  summary: "One metric over time",
  query: timeseriesQuery.extend(asFile),
  columns: [
    ["date", "date", (point: Point) => point.date],
    ["start", "time", (point) => point.start],
    ["end", "time", (point) => point.end],
    ["platform", "text", (point) => point.key],
    ["metric", "text", (point) => point.metric],
    ["value", "count", (point) => point.value],
    ["observed", "flag", (point) => point.observed],
  ],
  open: async (ctx, query) => {
    const { series, metric, period } = await getTimeseries(ctx, query);
    async function* rows() {
      for (const { key, points } of series) yield points.map((point) => ({ ...point, key, metric }));
    }
    return { rows: rows(), period };
  },
});
