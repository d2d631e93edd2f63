import "server-only";
import { listTable } from "@/lib/services/export/export-table";
import { listMovers } from "@/lib/services/movers/list-movers";
import { type MoverDto, moversFileQuery } from "@/lib/services/movers/schemas";

/** So many at most: whoever moved less than ten thousand others is no mover. */
const MOST = 10_000;

export const moversTable = listTable({
  name: "movers",
  summary: "Who rose or fell within a period",
  query: moversFileQuery,
  columns: [
    ["name", "text", (one: MoverDto) => one.name],
    ["bloggerName", "text", (one) => one.blogger?.name ?? null],
    ["platforms", "list", (one) => one.platforms],
    ["publishedAt", "time", (one) => one.publishedAt],
    ["gained", "count", (one) => one.gained],
    ["previousGained", "count", (one) => one.previousGained],
    ["difference", "count", (one) => one.difference],
    ["change", "number", (one) => one.change],
  ],
  open: async (ctx, query) => {
    const { items, period } = await listMovers(ctx, { ...query, limit: MOST });
    async function* rows() {
      yield items;
    }
    return { rows: rows(), period };
  },
});
