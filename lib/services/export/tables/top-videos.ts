import "server-only";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { type TopVideosDto, topQuery } from "@/lib/services/metrics/schemas";
import { topVideos } from "@/lib/services/metrics/top-videos";

type Top = TopVideosDto["items"][number];

export const topVideosTable = listTable({
  name: "top-videos",
  summary: "The videos that gained the most views within a period",
  query: topQuery.extend(asFile),
  columns: [
    ["platform", "text", (video: Top) => video.platform],
    ["platformVideoId", "text", (video) => video.platformVideoId],
    ["title", "text", (video) => video.title],
    ["kind", "text", (video) => video.kind],
    ["bloggerName", "text", (video) => video.bloggerName],
    ["url", "text", (video) => video.url],
    ["publishedAt", "time", (video) => video.publishedAt],
    ["views", "count", (video) => video.views],
    ["gainedViews", "count", (video) => video.gainedViews],
    ["likes", "count", (video) => video.likes],
    ["comments", "count", (video) => video.comments],
    ["engagementRate", "number", (video) => video.engagementRate],
    ["observedAt", "time", (video) => video.observedAt],
    ["source", "text", (video) => video.source],
  ],
  open: async (ctx, query) => {
    const { items, period } = await topVideos(ctx, query);
    async function* rows() {
      yield items;
    }
    return { rows: rows(), period };
  },
});
