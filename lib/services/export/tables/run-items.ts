import "server-only";
import { z } from "zod";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { getParseRun } from "@/lib/services/parser/get-parse-run";
import { listParseRuns } from "@/lib/services/parser/list-parse-runs";
import type { RunItemDto } from "@/lib/services/parser/schemas";

export const runItemsTable = listTable({
  name: "run-items",
  summary: "What one parse read, profile by profile",
  query: z.object({ runId: z.uuid().optional().describe("Without it, of the newest run."), ...asFile }),
  columns: [
    ["platform", "text", (item: RunItemDto) => item.platform],
    ["title", "text", (item) => item.title],
    ["handle", "text", (item) => item.handle],
    ["url", "text", (item) => item.url],
    ["bloggers", "list", (item) => item.bloggers.map(({ name }) => name)],
    ["status", "text", (item) => item.status],
    ["videosSeen", "count", (item) => item.videosSeen],
    ["videosNew", "count", (item) => item.videosNew],
    ["snapshotsWritten", "count", (item) => item.snapshotsWritten],
    ["units", "count", (item) => item.units],
    ["errorCode", "text", (item) => item.error?.code ?? null],
    ["errorDetail", "text", (item) => item.error?.detail ?? null],
    ["startedAt", "time", (item) => item.startedAt],
    ["finishedAt", "time", (item) => item.finishedAt],
  ],
  open: async (ctx, { runId }) => {
    const id = runId ?? (await listParseRuns(ctx, { limit: 1 })).items[0]?.id;
    const items = id ? (await getParseRun(ctx, id)).items : [];
    async function* rows() {
      yield items;
    }
    return { rows: rows() };
  },
});
