import { route } from "@/lib/http/route";
import { listChannels } from "@/lib/services/channels/list-channels";
import { channelsDto } from "@/lib/services/channels/schemas";

export const GET = route({
  id: "listChannels",
  summary: "The workspace's own YouTube channels, with their health and growth",
  tags: ["channels"],
  access: "viewer",
  output: channelsDto,
  handler: ({ ctx }) => listChannels(ctx),
});
