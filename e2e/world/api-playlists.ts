import { type ApiHandler, ApiRefusal, listOf, listReply, pageOf, partsOf, whole, withParts } from "./api-request";
import type { WorldChannel, WorldVideo } from "./population";
import { isPublished, isReadable, playlistItemResource, playlistResource, uploadsOf } from "./resources";
import type { WorldState } from "./world-state";

export type WorldPlaylist = { id: string; title: string; channel: WorldChannel; videos: WorldVideo[] };

const short = (video: WorldVideo): boolean => video.shape === "upright" && video.durationSec <= 180;

/** The lists that every channel has: all uploads, the undocumented ones by kind, and one made by hand. */
export function playlist(state: WorldState, id: string): WorldPlaylist | null {
  const [, prefix, tail] = /^(UUSH|UULF|UULV|UUMO|UU|PL)([\w-]{22})$/.exec(id) ?? [];
  const channel = tail ? state.population.byId.get(`UC${tail}`) : undefined;
  if (!channel || !prefix) return null;
  // What waits for its time is in the list, as private.
  const live = channel.videos.filter((video) => video.own || isPublished(state, video));
  const lists: Record<string, [string, (video: WorldVideo) => boolean]> = {
    UU: [`Uploads from ${channel.title}`, () => true],
    UUSH: ["Short videos", short],
    UULF: ["Videos", (video) => !short(video) && video.live === "none"],
    UULV: ["Live streams", (video) => video.live !== "none"],
    UUMO: ["Members-only videos", (video) => video.state === "members_only"],
    PL: [
      `Best of ${channel.title}`,
      (video) =>
        state.uploads.playlists.get(id)?.includes(video.id) === true ||
        (!video.own && video.id.charCodeAt(0) % 2 === 0),
    ],
  };
  const list = lists[prefix];
  return list ? { id, title: list[0], channel, videos: live.filter(list[1]) } : null;
}

/** playlistItems.list. A channel that never uploaded has no uploads list: 404. */
export const playlistItemsList: ApiHandler = ({ state, query, account }) => {
  const parts = partsOf(query, ["snippet", "contentDetails", "status"]);
  const id = query.get("playlistId");
  if (!id) throw new ApiRefusal("missingRequiredParameter");
  const list = playlist(state, id);
  if (list?.channel.state === "private") throw new ApiRefusal("playlistItemsNotAccessible");
  const forOwner = account !== null && list !== null && state.channel(account) === list.channel;
  const empty = list?.videos.length === 0 && id.startsWith("UU");
  if (!list || empty || list.channel.state !== "public") throw new ApiRefusal("playlistNotFound");
  const wanted = listOf(query, "videoId");
  const rows = list.videos
    .map((video, position) => ({ video, position }))
    .filter(({ video }) => wanted.length === 0 || wanted.includes(video.id));
  const page = pageOf(query, rows);
  const items = page.items.map(({ video, position }) =>
    withParts(playlistItemResource(state, list.channel, video, { playlistId: id, position, forOwner }), parts),
  );
  return listReply("youtube#playlistItemListResponse", { ...page, items });
};

const answers = (channel: WorldChannel): WorldChannel => {
  if (channel.state === "terminated") throw new ApiRefusal("channelSuspended");
  if (channel.state === "closed") throw new ApiRefusal("channelClosed");
  return channel;
};

/** playlists.list by id or channel; the one call that says why a channel is gone. */
export const playlistsList: ApiHandler = ({ state, query, account }) => {
  const parts = partsOf(query, ["snippet", "contentDetails", "status", "player", "localizations"]);
  const ids = listOf(query, "id");
  const resource = (list: WorldPlaylist) =>
    withParts(
      playlistResource(
        state,
        list.channel,
        list.id,
        list.title,
        list.videos.filter((video) => isReadable(state, video)).length,
      ),
      parts,
    );
  if (ids.length > 0) {
    const lists = ids
      .map((id) => playlist(state, id))
      .filter((list) => list !== null && list.channel.state === "public");
    return listReply("youtube#playlistListResponse", whole(lists.filter((list) => list !== null).map(resource)));
  }
  const mine = query.get("mine") === "true" && account !== null ? state.channel(account)?.id : undefined;
  const channelId = mine ?? query.get("channelId");
  if (!channelId) throw new ApiRefusal("missingRequiredParameter");
  const channel = state.population.byId.get(channelId);
  if (!channel) throw new ApiRefusal("channelNotFound");
  const own = playlist(state, `PL${uploadsOf(answers(channel)).slice(2)}`);
  const page = pageOf(query, own ? [own] : []);
  return listReply("youtube#playlistListResponse", { ...page, items: page.items.map(resource) });
};
