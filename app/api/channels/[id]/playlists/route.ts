import { route } from "@/lib/http/route";
import { listChannelPlaylists } from "@/lib/services/channel-choices/list-channel-playlists";
import { playlistsDto } from "@/lib/services/channel-choices/schemas";
import { channelParams } from "@/lib/services/channels/schemas";

export const GET = route({
  id: "listChannelPlaylists",
  summary: "The channel's own playlists",
  tags: ["channels"],
  access: "viewer",
  params: channelParams,
  output: playlistsDto,
  handler: ({ ctx, params }) => listChannelPlaylists(ctx, params.id),
});
