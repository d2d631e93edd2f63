import "server-only";
import { listPlaylists } from "@/lib/platforms/youtube/owner/list-playlists";
import { getChannelOrThrow } from "@/lib/services/channels/get-channel-or-throw";
import type { Ctx } from "@/lib/services/context";
import { asChannel } from "./as-channel";
import { rememberAnswer } from "./remember-answer";
import { type PlaylistsDto, playlistItems } from "./schemas";

const TEN_MINUTES = 600_000;

/** The channel's own playlists, as its owner sees them. */
export async function listChannelPlaylists(ctx: Ctx, channelId: string): Promise<PlaylistsDto> {
  const channel = await getChannelOrThrow(ctx, channelId);
  const { body, readAt } = await rememberAnswer(
    ctx,
    { key: `youtube:playlists:${channel.id}`, shape: playlistItems, forMs: TEN_MINUTES },
    () => listPlaylists(asChannel(ctx, channel.id)),
  );
  return { items: body, readAt: readAt.toISOString() };
}
