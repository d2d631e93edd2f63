import "server-only";
import { z } from "zod";
import { listChannels } from "@/lib/services/channels/list-channels";
import type { ChannelDto } from "@/lib/services/channels/schemas";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";

export const channelsTable = listTable({
  name: "channels",
  summary: "The workspace's own channels",
  query: z.object(asFile),
  columns: [
    ["platformId", "text", (channel: ChannelDto) => channel.platformId],
    ["title", "text", (channel) => channel.title],
    ["handle", "text", (channel) => channel.handle],
    ["url", "text", (channel) => channel.url],
    ["status", "text", (channel) => channel.status],
    ["statusReason", "text", (channel) => channel.statusReason],
    ["followers", "count", (channel) => channel.followers],
    ["videoCount", "count", (channel) => channel.videoCount],
    ["views", "count", (channel) => channel.views],
    ["gainedViews", "count", (channel) => channel.gainedViews],
    ["observedAt", "time", (channel) => channel.observedAt],
    ["source", "text", (channel) => channel.source],
    ["connectedAt", "time", (channel) => channel.connectedAt],
  ],
  open: async (ctx) => {
    async function* rows() {
      yield (await listChannels(ctx)).items;
    }
    return { rows: rows() };
  },
});
