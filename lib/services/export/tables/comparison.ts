import "server-only";
import { compareBloggers } from "@/lib/services/compare/compare-bloggers";
import { type ComparedBlogger, compareQuery } from "@/lib/services/compare/schemas";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";

const COUNTS = ["videosTracked", "views", "gainedViews", "likes", "comments", "followers"] as const;

export const comparisonTable = listTable({
  name: "comparison",
  summary: "Figures of up to ten bloggers side by side",
  query: compareQuery.safeExtend(asFile),
  columns: [
    ["name", "text", (one: ComparedBlogger) => one.name],
    ["platforms", "list", (one) => one.platforms],
    ["videos", "count", (one) => one.totals.videos],
    ["videosPerWeek", "number", (one) => one.totals.videosPerWeek],
    ...COUNTS.map((name) => [name, "count", (one: ComparedBlogger) => one.totals[name]] as const),
    ["medianViews", "number", (one) => one.totals.medianViews],
    ["medianViewsOf", "count", (one) => one.totals.medianViewsOf],
    ["engagementRate", "number", (one) => one.totals.engagementRate],
    ["dataThrough", "time", (one) => one.dataThrough],
  ],
  open: async (ctx, query) => {
    const { bloggers, period } = await compareBloggers(ctx, query);
    async function* rows() {
      yield bloggers;
    }
    return { rows: rows(), period };
  },
});
