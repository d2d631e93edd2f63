import "server-only";
import { eachPage } from "@/lib/services/export/each-page";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { requireBlogger } from "@/lib/services/metrics/require-blogger";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";
import { listVideos } from "@/lib/services/videos/list-videos";
import { type VideoDto, videosQuery } from "@/lib/services/videos/schemas";

/** The table of videos, with its filters and order; gains are those of the period. */
export const videosTable = listTable({
  name: "videos",
  summary: "The table of videos",
  query: videosQuery.omit({ limit: true, cursor: true }).extend(asFile),
  columns: [
    ["platform", "text", (video: VideoDto) => video.platform],
    ["platformVideoId", "text", (video) => video.platformVideoId],
    ["title", "text", (video) => video.title],
    ["kind", "text", (video) => video.kind],
    ["profileTitle", "text", (video) => video.profileTitle],
    ["bloggers", "list", (video) => video.bloggers.map(({ name }) => name)],
    ["url", "text", (video) => video.url],
    ["publishedAt", "time", (video) => video.publishedAt],
    ["durationSec", "number", (video) => video.durationSec],
    ["availability", "text", (video) => video.availability],
    ["views", "count", (video) => video.views],
    ["gainedViews", "count", (video) => video.gainedViews],
    ["likes", "count", (video) => video.likes],
    ["comments", "count", (video) => video.comments],
    ["shares", "count", (video) => video.shares],
    ["engagementRate", "number", (video) => video.engagementRate],
    ["observedAt", "time", (video) => video.observedAt],
    ["source", "text", (video) => video.source],
    ["quality", "text", (video) => video.quality],
  ],
  open: async (ctx, query) => {
    await requireBlogger(ctx, query.bloggerId);
    const period = resolvePeriod(ctx, query);
    return { rows: eachPage((page) => listVideos(ctx, page), query), period };
  },
});
