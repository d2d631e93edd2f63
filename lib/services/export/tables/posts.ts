import "server-only";
import { getChannelOrThrow } from "@/lib/services/channels/get-channel-or-throw";
import { eachPage } from "@/lib/services/export/each-page";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { listPosts } from "@/lib/services/posts/list-posts";
import { type PostDto, postsQuery } from "@/lib/services/posts/schemas";

export const postsTable = listTable({
  name: "posts",
  summary: "What was published, with its latest numbers",
  query: postsQuery.omit({ limit: true, cursor: true }).extend(asFile),
  columns: [
    ["channel", "text", (post: PostDto) => post.channel.title],
    ["youtubeVideoId", "text", (post) => post.youtubeVideoId],
    ["title", "text", (post) => post.title],
    ["kind", "text", (post) => post.kind],
    ["videoUrl", "text", (post) => post.videoUrl],
    ["privacyStatus", "text", (post) => post.privacyStatus],
    ["publishedAt", "time", (post) => post.publishedAt],
    ["goneAt", "time", (post) => post.goneAt],
    ["durationSec", "number", (post) => post.durationSec],
    ["views", "count", (post) => post.views],
    ["likes", "count", (post) => post.likes],
    ["comments", "count", (post) => post.comments],
    ["engagementRate", "number", (post) => post.engagementRate],
    ["observedAt", "time", (post) => post.observedAt],
    ["source", "text", (post) => post.source],
    ["quality", "text", (post) => post.quality],
  ],
  open: async (ctx, query) => {
    if (query.channelId) await getChannelOrThrow(ctx, query.channelId);
    return { rows: eachPage((page) => listPosts(ctx, page), query) };
  },
});
