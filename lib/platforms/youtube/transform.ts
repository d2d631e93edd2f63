import type { KindHints, ObservedMetrics, ObservedProfile, ObservedVideo } from "../contract";
import { toldMetrics } from "../told-metrics";
import { classify } from "./classify";
import { durationSeconds } from "./duration";
import type { ChannelItem, PlaylistItem, VideoItem } from "./schemas";

type Thumbnails = NonNullable<ChannelItem["snippet"]>["thumbnails"];

/** The uploads list of a channel differs from its id in one letter; used where the answer does not name it. */
export const uploadsOf = (channelId: string): string | null =>
  /^UC[\w-]{22}$/.test(channelId) ? `UU${channelId.slice(2)}` : null;

/** The channel behind a generated list (`UU…` uploads, `UUSH…` Shorts, `UUMO…` members, `FL…` favourites). */
export function channelOfList(playlistId: string): string | null {
  const tail = /^(?:UU(?:SH|LF|LV|MO|LP|PS|PV|MF|MS|MV)?|FL)([\w-]{22})$/.exec(playlistId)?.[1];
  return tail ? `UC${tail}` : null;
}

const largest = (thumbnails: Thumbnails): string | null =>
  (thumbnails?.maxres ?? thumbnails?.standard ?? thumbnails?.high ?? thumbnails?.medium ?? thumbnails?.default)?.url ??
  null;
export const fitting = (thumbnails: Thumbnails): string | null =>
  (thumbnails?.high ?? thumbnails?.medium ?? thumbnails?.default)?.url ?? largest(thumbnails);

/** Pages for people on `site`, the origin that `YOUTUBE_FEED_URL` names. */
export const channelUrl = (site: string, id: string, handle: string | null): string =>
  handle ? `${site}/@${handle}` : `${site}/channel/${id}`;
export const videoUrl = (site: string, id: string, short = false): string =>
  short ? `${site}/shorts/${id}` : `${site}/watch?v=${id}`;

export function toProfile(item: ChannelItem, site: string): ObservedProfile {
  const { snippet, statistics } = item;
  // Before handles, customUrl held the /c/ name; that is none.
  const handle = snippet?.customUrl?.startsWith("@") ? snippet.customUrl.slice(1) : null;
  const hidden = statistics?.hiddenSubscriberCount ?? null;
  return {
    platformId: item.id,
    handle,
    url: channelUrl(site, item.id, handle),
    title: snippet?.title ?? null,
    description: snippet?.description ?? null,
    avatarUrl: fitting(snippet?.thumbnails),
    country: snippet?.country ?? null,
    publishedAt: snippet?.publishedAt ?? null,
    uploadsPlaylistId: item.contentDetails?.relatedPlaylists?.uploads || uploadsOf(item.id),
    followers: hidden ? null : (statistics?.subscriberCount ?? null),
    followersHidden: hidden,
    videoCount: statistics?.videoCount ?? null,
    views: statistics?.viewCount ?? null,
  };
}

/** A row of the uploads list: its id, and whether only its tombstone is left. */
export function toListed(item: PlaylistItem): { id: string; gone: "private" | "deleted" | null } | null {
  const id = item.contentDetails?.videoId ?? item.snippet?.resourceId?.videoId;
  if (!id) return null;
  const privacy = item.status?.privacyStatus;
  if (privacy === "private") return { id, gone: "private" };
  const deleted = privacy === "privacyStatusUnspecified" || (!privacy && item.snippet?.title === "Deleted video");
  return { id, gone: deleted ? "deleted" : null };
}

/** Public, yet nobody may know its views: only videos for members answer so. */
function availabilityOf(item: VideoItem, upcoming: boolean): ObservedVideo["availability"] {
  if (item.status?.uploadStatus === "deleted" || item.status?.uploadStatus === "rejected") return "deleted";
  const privacy = item.status?.privacyStatus ?? null;
  if (privacy === "private" || privacy === "unlisted") return privacy;
  if (item.statistics && item.statistics.viewCount === null && !upcoming) return "members_only";
  return privacy === "public" ? "public" : "unknown";
}

export function toMetrics(statistics: VideoItem["statistics"]): ObservedMetrics | null {
  if (!statistics) return null;
  const { viewCount, likeCount, commentCount, favoriteCount } = statistics;
  // favoriteCount is deprecated and always 0: that says nothing.
  const favorites = favoriteCount === 0n ? null : favoriteCount;
  return toldMetrics({ views: viewCount, likes: likeCount, comments: commentCount, favorites });
}

export function toVideo(item: VideoItem, hints: KindHints, site: string): ObservedVideo {
  const { snippet, player } = item;
  const upcoming = snippet.liveBroadcastContent === "upcoming";
  const live = upcoming || snippet.liveBroadcastContent === "live" || Boolean(item.liveStreamingDetails);
  const durationSec = durationSeconds(item.contentDetails?.duration);
  const aspect =
    player?.embedWidth && player.embedHeight ? Number(player.embedWidth) / Number(player.embedHeight) : null;
  const kind = classify({ hint: hints[item.id], live, durationSec, aspect });
  return {
    platformVideoId: item.id,
    ...kind,
    title: snippet.title,
    description: snippet.description,
    url: videoUrl(site, item.id, kind.kind === "short"),
    thumbnailUrl: fitting(snippet.thumbnails),
    publishedAt: snippet.publishedAt,
    durationSec,
    tags: snippet.tags ?? [],
    categoryId: snippet.categoryId,
    availability: availabilityOf(item, upcoming),
    etag: item.etag,
    metrics: toMetrics(item.statistics),
  };
}
