import { route } from "@/lib/http/route";
import { disconnectChannel } from "@/lib/services/channels/disconnect-channel";
import { getChannel } from "@/lib/services/channels/get-channel";
import { channelDto, channelParams } from "@/lib/services/channels/schemas";

export const GET = route({
  id: "getChannel",
  summary: "One own channel",
  tags: ["channels"],
  access: "viewer",
  params: channelParams,
  output: channelDto,
  handler: ({ ctx, params }) => getChannel(ctx, params.id),
});

export const DELETE = route({
  id: "disconnectChannel",
  summary: "Withdraw the channel's access at Google and erase it here; what was published stays",
  tags: ["channels"],
  access: "editor",
  status: 204,
  params: channelParams,
  handler: async ({ ctx, params }) => {
    await disconnectChannel(ctx, params.id);
    return undefined;
  },
});
