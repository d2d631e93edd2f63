import "server-only";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { getTimes } from "@/lib/services/insights/get-times";
import { type TimesDto, timesQuery } from "@/lib/services/insights/schemas";

type Row = TimesDto["cells"][number] & { timeZone: string };

export const timesTable = listTable({
  name: "times",
  summary: "How videos did by the weekday and hour of their publication",
  query: timesQuery.extend(asFile),
  columns: [
    ["timeZone", "text", (one: Row) => one.timeZone],
    ["weekday", "number", (one) => one.weekday],
    ["hour", "number", (one) => one.hour],
    ["videos", "number", (one) => one.videos],
    ["measured", "number", (one) => one.measured],
    ["medianRatio", "number", (one) => one.medianRatio],
  ],
  open: async (ctx, query) => {
    const { cells, timeZone, period } = await getTimes(ctx, query);
    async function* rows() {
      yield cells.map((cell) => ({ ...cell, timeZone }));
    }
    return { rows: rows(), period };
  },
});
