import "server-only";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { listHashtags } from "@/lib/services/insights/list-hashtags";
import { type HashtagDto, hashtagsQuery } from "@/lib/services/insights/schemas";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";

/** They are counted over all videos in one go, so they are read in one page. */
const MOST = 200_000;

export const hashtagsTable = listTable({
  name: "hashtags",
  summary: "Hashtags of the videos of a period, and how those videos did",
  query: hashtagsQuery.omit({ limit: true, cursor: true }).extend(asFile),
  columns: [
    ["tag", "text", (one: HashtagDto) => one.tag],
    ["videos", "number", (one) => one.videos],
    ["bloggers", "number", (one) => one.bloggers],
    ["measured", "number", (one) => one.measured],
    ["medianRatio", "number", (one) => one.medianRatio],
    ["engagementRate", "number", (one) => one.engagementRate],
  ],
  open: async (ctx, query) => {
    const { items } = await listHashtags(ctx, { ...query, limit: MOST });
    async function* rows() {
      yield items;
    }
    return { rows: rows(), period: resolvePeriod(ctx, query) };
  },
});
