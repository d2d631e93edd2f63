import { playlist } from "./api-playlists";
import { takeFault } from "./faults";
import { countersAt, subscribersAt } from "./growth";
import type { WorldChannel, WorldVideo } from "./population";
import { isPublished, isReadable, uploadsOf } from "./resources";
import { socialRun } from "./social-ytdlp";
import type { WorldState } from "./world-state";
import { failed, type YtdlpRun } from "./ytdlp-run";

const isShort = (video: WorldVideo): boolean => video.shape === "upright" && video.durationSec <= 180;

function channelFields(state: WorldState, channel: WorldChannel) {
  return {
    channel: channel.title,
    channel_id: channel.id,
    channel_url: `${state.url}/channel/${channel.id}`,
    channel_follower_count: channel.subscribersHidden ? null : subscribersAt(channel, state.lastDay, state.now()),
    uploader: channel.title,
    uploader_id: channel.handle,
    uploader_url: `${state.url}/${channel.handle}`,
  };
}

function flatEntry(state: WorldState, video: WorldVideo) {
  const url = isShort(video) ? `${state.url}/shorts/${video.id}` : `${state.url}/watch?v=${video.id}`;
  const hidden = video.state === "private" ? "[Private video]" : video.state === "deleted" ? "[Deleted video]" : null;
  if (hidden)
    return { _type: "url", ie_key: "Youtube", id: video.id, url, title: hidden, duration: null, view_count: null };
  return {
    _type: "url",
    ie_key: "Youtube",
    id: video.id,
    url,
    title: video.title,
    description: null,
    duration: video.durationSec || null,
    view_count: video.state === "members_only" ? null : countersAt(video, state.now()).views,
    timestamp: Math.floor(video.publishedAt.getTime() / 1000),
    live_status:
      video.live === "none"
        ? null
        : video.live === "live"
          ? "is_live"
          : video.live === "upcoming"
            ? "is_upcoming"
            : "was_live",
    availability: video.state === "members_only" ? "subscriber_only" : null,
    thumbnails: [{ url: `${state.url}/vi/${video.id}/hqdefault.jpg`, width: 480, height: 360 }],
  };
}

function fullVideo(state: WorldState, channel: WorldChannel, video: WorldVideo) {
  const { views, likes, comments } = countersAt(video, state.now());
  const upright = video.shape === "upright";
  return {
    ...channelFields(state, channel),
    id: video.id,
    title: video.title,
    description: video.description,
    duration: video.durationSec || null,
    tags: video.tags,
    categories: ["People & Blogs"],
    thumbnail: `${state.url}/vi/${video.id}/sddefault.jpg`,
    webpage_url: `${state.url}/watch?v=${video.id}`,
    timestamp: Math.floor(video.publishedAt.getTime() / 1000),
    upload_date: video.publishedAt.toISOString().slice(0, 10).replaceAll("-", ""),
    view_count: views,
    ...(video.likesHidden ? {} : { like_count: likes }),
    comment_count: video.commentsDisabled ? null : comments,
    width: upright ? 1080 : 1920,
    height: upright ? 1920 : 1080,
    availability: video.state === "unlisted" ? "unlisted" : "public",
    live_status: video.live === "none" ? "not_live" : video.live === "live" ? "is_live" : video.live,
    media_type: video.live !== "none" ? "livestream" : isShort(video) ? "short" : "video",
  };
}

function videoRun(state: WorldState, id: string): YtdlpRun {
  const video = state.population.videos.get(id);
  const channel = video && state.population.byId.get(video.channelId);
  if (!video || !channel || !isPublished(state, video) || video.state === "deleted") {
    return failed(`[youtube] ${id}: Video unavailable`);
  }
  if (channel.state === "terminated") {
    return failed(
      `[youtube] ${id}: Video unavailable. This video is no longer available because the YouTube account associated with this video has been terminated.`,
    );
  }
  if (channel.state !== "public" || video.state === "private") {
    return failed(`[youtube] ${id}: Private video. Sign in if you've been granted access to this video`);
  }
  if (video.state === "members_only") {
    return failed(
      `[youtube] ${id}: Join this channel to get access to members-only content like this video, and other exclusive perks.`,
    );
  }
  return { stdout: `${JSON.stringify(fullVideo(state, channel, video))}\n`, stderr: "", exitCode: 0, hangMs: 0 };
}

function listRun(state: WorldState, id: string, channel: WorldChannel, videos: WorldVideo[], end: number): YtdlpRun {
  if (channel.state === "terminated" || channel.state === "closed") {
    return failed(
      `[youtube:tab] ${id}: This account has been terminated for a violation of YouTube's Terms of Service.`,
    );
  }
  if (channel.state === "private") return failed(`[youtube:tab] ${id}: This channel is private`);
  const avatar = [
    { url: `${state.url}/avatar/${channel.id}-s88.png`, width: 88, height: 88, id: "0" },
    { url: `${state.url}/avatar/${channel.id}-s800.png`, id: "avatar_uncropped", width: null, height: null },
  ];
  const body = {
    _type: "playlist",
    id,
    title: channel.title,
    description: channel.description,
    availability: "public",
    tags: [],
    thumbnails: avatar,
    playlist_count: videos.length,
    ...channelFields(state, channel),
    entries: videos.slice(0, end).map((video) => flatEntry(state, video)),
  };
  return { stdout: `${JSON.stringify(body)}\n`, stderr: "", exitCode: 0, hangMs: 0 };
}

function run(state: WorldState, url: URL, end: number): YtdlpRun {
  const path = decodeURIComponent(url.pathname);
  const videoId = path === "/watch" ? url.searchParams.get("v") : /^\/(?:shorts|live|clip)\/([\w-]+)/.exec(path)?.[1];
  if (videoId) return videoRun(state, videoId);
  const listId = url.searchParams.get("list");
  if (path === "/playlist" && listId) {
    const list = playlist(state, listId);
    const gone = list && list.channel.state !== "public" ? list : null;
    if (gone) return listRun(state, listId, gone.channel, [], end);
    if (!list || list.videos.length === 0)
      return failed(`[youtube:tab] ${listId}: YouTube said: The playlist does not exist.`);
    return listRun(state, listId, list.channel, list.videos, end);
  }
  const [, tail] = /^\/(?:channel\/|c\/|user\/)?(@?[^/]+)/.exec(path) ?? [];
  const user = state.population.channels.find((item) => item.userName?.toLowerCase() === tail?.toLowerCase());
  const channel = tail ? (state.channel(tail) ?? (/^\/(user|c)\//.test(path) ? user : undefined)) : undefined;
  if (!channel) return failed(`[youtube:tab] ${tail ?? path}: Unable to download API page: HTTP Error 404: Not Found`);
  const videos = playlist(state, uploadsOf(channel))?.videos.filter((video) => isReadable(state, video)) ?? [];
  return listRun(state, channel.id, channel, videos, end);
}

const WARNING =
  "WARNING: [youtube] Your yt-dlp version (2026.08.19) is older than 90 days!\n         It is strongly recommended to always use the latest version.\n";

/** Answers the double for one address; faults of kind `ytdlp` decide otherwise. */
export function ytdlpRun(state: WorldState, address: string, end: number): YtdlpRun {
  const fault = takeFault(state.faults, address, "ytdlp");
  const url = new URL(address);
  const social = socialRun(state, url, end, fault?.mode);
  if (social) return social;
  switch (fault?.mode) {
    case "bot":
      return failed(
        "[youtube] x: Sign in to confirm you’re not a bot. Use --cookies-from-browser or --cookies for the authentication.",
      );
    case "http_429":
      return failed("[youtube:tab] x: Unable to download API page: HTTP Error 429: Too Many Requests");
    case "garbage":
      return { stdout: '{"id": "cut', stderr: "", exitCode: 0, hangMs: 0 };
    case "hang":
      return { stdout: "", stderr: "", exitCode: 0, hangMs: 600_000 };
    case "warnings": {
      const result = run(state, url, end);
      return { ...result, stderr: WARNING + result.stderr };
    }
    default:
      return run(state, url, end);
  }
}
