import "server-only";
import { eachPage } from "@/lib/services/export/each-page";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { listParseRuns } from "@/lib/services/parser/list-parse-runs";
import { type RunDto, runsQuery } from "@/lib/services/parser/schemas";

export const runsTable = listTable({
  name: "runs",
  summary: "The history of parses",
  query: runsQuery.omit({ limit: true, cursor: true }).extend(asFile),
  columns: [
    ["id", "text", (run: RunDto) => run.id],
    ["trigger", "text", (run) => run.trigger],
    ["status", "text", (run) => run.status],
    ["shared", "flag", (run) => run.shared],
    ["total", "count", (run) => run.total],
    ["done", "count", (run) => run.done],
    ["failed", "count", (run) => run.failed],
    ["units", "count", (run) => run.units],
    ["createdAt", "time", (run) => run.createdAt],
    ["startedAt", "time", (run) => run.startedAt],
    ["finishedAt", "time", (run) => run.finishedAt],
    ["cancelledAt", "time", (run) => run.cancelledAt],
  ],
  open: async (ctx, query) => ({ rows: eachPage((page) => listParseRuns(ctx, page), query) }),
});
