import type { youtube_v3 } from "googleapis/build/src/apis/youtube/index.js";
import { countersAt, subscribersAt } from "./growth";
import { ownStatus, privacyOf, shownSince } from "./own-status";
import type { WorldChannel, WorldVideo } from "./population";
import type { WorldState } from "./world-state";

type Schema = {
  channel: youtube_v3.Schema$Channel;
  video: youtube_v3.Schema$Video;
  item: youtube_v3.Schema$PlaylistItem;
  playlist: youtube_v3.Schema$Playlist;
  thumbnails: youtube_v3.Schema$ThumbnailDetails;
};

export const uploadsOf = (channel: WorldChannel): string => `UU${channel.id.slice(2)}`;

/** What of a video's list place is left to see: private and deleted ones leave a tombstone. */
export const isReadable = (state: WorldState, video: WorldVideo): boolean =>
  video.state !== "deleted" && privacyOf(state, video) !== "private";

export const isPublic = (state: WorldState, video: WorldVideo): boolean =>
  video.state !== "members_only" &&
  isReadable(state, video) &&
  isPublished(state, video) &&
  privacyOf(state, video) === "public";

export const isPublished = (state: WorldState, video: WorldVideo): boolean => video.publishedAt <= state.now();

export function thumbnails(state: WorldState, id: string): Schema["thumbnails"] {
  const at = (name: string, width: number, height: number) => ({
    url: `${state.url}/vi/${id}/${name}.jpg`,
    width,
    height,
  });
  return {
    default: at("default", 120, 90),
    medium: at("mqdefault", 320, 180),
    high: at("hqdefault", 480, 360),
    standard: at("sddefault", 640, 480),
  };
}

/** `PT1H2M3S`; a stream under way has none: `P0D`. */
export function isoDuration(seconds: number): string {
  if (seconds === 0) return "P0D";
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `PT${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${rest ? `${rest}S` : ""}`;
}

export function channelResource(state: WorldState, channel: WorldChannel): Schema["channel"] {
  const published = channel.videos.filter((video) => isPublished(state, video) && isReadable(state, video));
  const views = published.reduce((sum, video) => sum + countersAt(video, state.now()).views, 0);
  const avatar = (size: number) => ({
    url: `${state.url}/avatar/${channel.id}-s${size}.png`,
    width: size,
    height: size,
  });
  return {
    kind: "youtube#channel",
    id: channel.id,
    snippet: {
      title: channel.title,
      description: channel.description,
      customUrl: channel.handle,
      publishedAt: channel.createdAt.toISOString(),
      thumbnails: { default: avatar(88), medium: avatar(240), high: avatar(800) },
      localized: { title: channel.title, description: channel.description },
      ...(channel.country ? { country: channel.country } : {}),
    },
    contentDetails: { relatedPlaylists: { likes: "", uploads: uploadsOf(channel) } },
    statistics: {
      viewCount: String(views),
      ...(channel.subscribersHidden
        ? { subscriberCount: "0" }
        : { subscriberCount: String(subscribersAt(channel, state.lastDay, state.now())) }),
      hiddenSubscriberCount: channel.subscribersHidden,
      videoCount: String(published.length),
    },
    status: {
      privacyStatus: channel.state === "private" ? "private" : "public",
      isLinked: true,
      longUploadsStatus: "longUploadsUnspecified",
    },
  };
}

export function playlistItemResource(
  state: WorldState,
  channel: WorldChannel,
  video: WorldVideo,
  { playlistId, position, forOwner }: { playlistId: string; position: number; forOwner: boolean },
): Schema["item"] {
  const readable = isReadable(state, video) || (forOwner && video.state !== "deleted");
  const publishedAt = shownSince(state, video).toISOString();
  const title = readable ? video.title : video.state === "deleted" ? "Deleted video" : "Private video";
  return {
    kind: "youtube#playlistItem",
    id: Buffer.from(`${playlistId}.${video.id}`).toString("base64url"),
    snippet: {
      publishedAt,
      channelId: channel.id,
      title,
      description: readable ? video.description : "This video is unavailable.",
      thumbnails: readable ? thumbnails(state, video.id) : {},
      channelTitle: channel.title,
      playlistId,
      position,
      resourceId: { kind: "youtube#video", videoId: video.id },
      ...(readable ? { videoOwnerChannelTitle: channel.title, videoOwnerChannelId: channel.id } : {}),
    },
    contentDetails: { videoId: video.id, ...(readable ? { videoPublishedAt: publishedAt } : {}) },
    status: {
      privacyStatus: video.state === "deleted" ? "privacyStatusUnspecified" : privacyOf(state, video),
    },
  };
}

export function statisticsOf(state: WorldState, video: WorldVideo): youtube_v3.Schema$VideoStatistics {
  const { views, likes, comments } = countersAt(video, state.now());
  if (video.state === "members_only")
    return { ...(video.likesHidden ? {} : { likeCount: String(likes) }), favoriteCount: "0" };
  return {
    viewCount: String(views),
    ...(video.likesHidden ? {} : { likeCount: String(likes) }),
    favoriteCount: "0",
    ...(video.commentsDisabled ? {} : { commentCount: String(comments) }),
  };
}

export function videoResource(
  state: WorldState,
  channel: WorldChannel,
  video: WorldVideo,
  { maxHeight, forOwner }: { maxHeight: number | null; forOwner: boolean },
): Schema["video"] {
  const publishedAt = shownSince(state, video).toISOString();
  const upright = video.shape === "upright";
  return {
    kind: "youtube#video",
    id: video.id,
    snippet: {
      publishedAt,
      channelId: channel.id,
      title: video.title,
      description: video.description,
      thumbnails: thumbnails(state, video.id),
      channelTitle: channel.title,
      ...(video.tags.length > 0 ? { tags: video.tags } : {}),
      categoryId: video.categoryId,
      liveBroadcastContent: video.live === "live" || video.live === "upcoming" ? video.live : "none",
      localized: { title: video.title, description: video.description },
    },
    contentDetails: {
      duration: isoDuration(video.durationSec),
      dimension: "2d",
      definition: "hd",
      caption: "false",
      licensedContent: true,
      contentRating: {},
      projection: "rectangular",
    },
    ...ownStatus(state, video, forOwner),
    statistics: statisticsOf(state, video),
    player: {
      embedHtml: `<iframe width="480" height="270" src="//www.youtube.com/embed/${video.id}"></iframe>`,
      ...(maxHeight
        ? { embedHeight: String(maxHeight), embedWidth: String(Math.round(maxHeight * (upright ? 9 / 16 : 16 / 9))) }
        : {}),
    },
    ...(video.live === "none"
      ? {}
      : {
          liveStreamingDetails: {
            ...(video.live === "upcoming" ? { scheduledStartTime: publishedAt } : { actualStartTime: publishedAt }),
            ...(video.live === "was_live"
              ? { actualEndTime: new Date(video.publishedAt.getTime() + video.durationSec * 1000).toISOString() }
              : {}),
          },
        }),
  };
}

export function playlistResource(
  state: WorldState,
  channel: WorldChannel,
  id: string,
  title: string,
  count: number,
): Schema["playlist"] {
  return {
    kind: "youtube#playlist",
    id,
    snippet: {
      publishedAt: channel.createdAt.toISOString(),
      channelId: channel.id,
      title,
      description: "",
      thumbnails: channel.videos[0] ? thumbnails(state, channel.videos[0].id) : {},
      channelTitle: channel.title,
      localized: { title, description: "" },
    },
    status: { privacyStatus: "public" },
    contentDetails: { itemCount: count },
  };
}
