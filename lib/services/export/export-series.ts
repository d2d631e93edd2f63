import "server-only";
import type { Ctx } from "@/lib/services/context";
import { getTimeseries } from "@/lib/services/metrics/get-timeseries";
import type { TimeseriesDto } from "@/lib/services/metrics/schemas";
import { csvResponse } from "./csv-response";
import type { Cell } from "./rules/csv-line";
import type { ExportSeriesQuery } from "./schemas";

const HEADER = ["date", "start", "end", "platform", "metric", "value", "observed"] as const;

/** A series as a chart shows it: an empty value is unknown, `observed` false is carried from before. */
export async function exportSeries(ctx: Ctx, query: ExportSeriesQuery): Promise<Response> {
  const dto = await getTimeseries(ctx, query);
  return csvResponse(`${dto.metric}-${dto.period.from}-${dto.period.to}`, HEADER, rowsOf(dto));
}

async function* rowsOf({ series, metric }: TimeseriesDto): AsyncGenerator<Cell[]> {
  for (const { key, points } of series) {
    for (const { date, start, end, value, observed } of points) yield [date, start, end, key, metric, value, observed];
  }
}
