import "server-only";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { getQuotaHistory } from "@/lib/services/quota/get-quota-history";
import { quotaHistoryQuery } from "@/lib/services/quota/schemas";
import { addDays } from "@/lib/time/civil-date";

type Use = { day: string; name: string; used: number; limit: number | null };

export const quotaTable = listTable({
  name: "quota",
  summary: "What was used of each bucket of the YouTube quota, day by day",
  query: quotaHistoryQuery.extend(asFile),
  columns: [
    ["day", "date", (use: Use) => use.day],
    ["name", "text", (use) => use.name],
    ["used", "count", (use) => use.used],
    ["limit", "count", (use) => use.limit],
  ],
  open: async (ctx, query) => {
    const { items } = await getQuotaHistory(ctx, query);
    async function* rows() {
      yield items.flatMap(({ day, buckets }) => buckets.map((bucket) => ({ day, ...bucket })));
    }
    const [from, last] = [items[0]?.day, items.at(-1)?.day];
    return { rows: rows(), ...(from && last ? { period: { from, to: addDays(last, 1) } } : {}) };
  },
});
