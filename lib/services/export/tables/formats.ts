import "server-only";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { getFormats } from "@/lib/services/insights/get-formats";
import { type FormatFigures, insightsQuery } from "@/lib/services/insights/schemas";

type Row = FormatFigures & {
  platform: string | null;
  kind: string | null;
  durationFromSec: number | null;
  durationToSec: number | null;
};
const NOT_BY = { platform: null, kind: null, durationFromSec: null, durationToSec: null };

export const formatsTable = listTable({
  name: "formats",
  summary: "How videos did by platform, then by kind, then by duration",
  query: insightsQuery.extend(asFile),
  columns: [
    ["platform", "text", (one: Row) => one.platform],
    ["kind", "text", (one) => one.kind],
    ["durationFromSec", "number", (one) => one.durationFromSec],
    ["durationToSec", "number", (one) => one.durationToSec],
    ["videos", "number", (one) => one.videos],
    ["measured", "number", (one) => one.measured],
    ["medianRatio", "number", (one) => one.medianRatio],
    ["engagementRate", "number", (one) => one.engagementRate],
    ["engagementVideos", "number", (one) => one.engagementVideos],
    ["engagementRateByFollowers", "number", (one) => one.engagementRateByFollowers],
    ["engagementByFollowersVideos", "number", (one) => one.engagementByFollowersVideos],
  ],
  open: async (ctx, query) => {
    const { platforms, kinds, durations, period } = await getFormats(ctx, query);
    async function* rows() {
      yield [
        ...platforms.map((one) => ({ ...NOT_BY, ...one })),
        ...kinds.map((one) => ({ ...NOT_BY, ...one })),
        ...durations.map(({ fromSec, toSec, ...one }) => ({
          ...{ ...NOT_BY, durationFromSec: fromSec, durationToSec: toSec },
          ...one,
        })),
      ];
    }
    return { rows: rows(), period };
  },
});
