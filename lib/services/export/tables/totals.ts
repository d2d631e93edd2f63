import "server-only";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { getStats } from "@/lib/services/metrics/get-stats";
import { statsQuery, type TotalsDto } from "@/lib/services/metrics/schemas";

type Totals = TotalsDto & { platform: string; from: string; to: string };
const COUNTS = [
  "profiles",
  "videos",
  "videosTracked",
  "views",
  "likes",
  "comments",
  "shares",
  "favorites",
  "followers",
  "gainedViews",
  "gainedLikes",
  "gainedComments",
  "gainedShares",
] as const;

/** Figures of a period: each platform, all of them, and all of them in as many days before. */
export const totalsTable = listTable({
  name: "totals",
  summary: "Figures of a period, per platform and in all, and of the period before",
  query: statsQuery.extend(asFile),
  columns: [
    ["platform", "text", (totals: Totals) => totals.platform],
    ["from", "date", (totals) => totals.from],
    ["to", "date", (totals) => totals.to],
    ...COUNTS.map((name) => [name, "count", (totals: Totals) => totals[name]] as const),
    ["engagementRate", "number", (totals) => totals.engagementRate],
    ["engagementRateByFollowers", "number", (totals) => totals.engagementRateByFollowers],
  ],
  open: async (ctx, query) => {
    const { platforms, totals, previous, period } = await getStats(ctx, query);
    const { from, to } = period;
    async function* rows() {
      yield [
        ...platforms.map((one) => ({ ...one, from, to })),
        { ...totals, platform: "all", from, to },
        { ...previous, platform: "all" },
      ];
    }
    return { rows: rows(), period };
  },
});
