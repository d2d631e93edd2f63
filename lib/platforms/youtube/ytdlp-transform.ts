import type { KindHints, ObservedProfile, ObservedVideo } from "../contract";
import { toldMetrics } from "../told-metrics";
import { classify } from "./classify";
import { channelUrl, uploadsOf, videoUrl } from "./transform";
import type { Info } from "./ytdlp-schemas";

const isShortUrl = (url: string | null): boolean => /\/shorts\//.test(url ?? "");

function kindOf(item: Info, hint: KindHints[string] | undefined): Pick<ObservedVideo, "kind" | "kindMethod"> {
  if (item.media_type === "short") return { kind: "short", kindMethod: "ytdlp_media_type" };
  if (item.live_status && item.live_status !== "not_live") return { kind: "live", kindMethod: "live_details" };
  if (isShortUrl(item.url) || isShortUrl(item.webpage_url) || isShortUrl(item.original_url)) {
    return { kind: "short", kindMethod: "ytdlp_url" };
  }
  if (item.media_type === "video") return { kind: "long", kindMethod: "ytdlp_media_type" };
  const aspect = item.width && item.height ? item.width / item.height : null;
  return classify({ hint, live: false, durationSec: item.duration, aspect });
}

function availabilityOf(item: Info): ObservedVideo["availability"] {
  if (item.title === "[Private video]") return "private";
  if (item.title === "[Deleted video]") return "deleted";
  switch (item.availability) {
    case "public":
    case "unlisted":
    case "private":
      return item.availability;
    case "subscriber_only":
    case "premium_only":
      return "members_only";
    default:
      return "unknown";
  }
}

/** `timestamp`, or the UTC day that `upload_date` names. */
export function publishedAt(item: Info): Date | null {
  const seconds = item.release_timestamp ?? item.timestamp;
  if (seconds !== null) return new Date(seconds * 1000);
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(item.upload_date ?? "");
  return day ? new Date(`${day[1]}-${day[2]}-${day[3]}T00:00:00Z`) : null;
}

const thumbnailOf = (item: Info): string | null =>
  item.thumbnail ??
  item.thumbnails?.filter((image) => image.width !== null).at(-1)?.url ??
  item.thumbnails?.at(-1)?.url ??
  null;

/** Pictures of a channel page: the square one is the avatar. */
const avatarOf = (item: Info): string | null =>
  (item.thumbnails ?? []).find((image) => image.id?.includes("avatar"))?.url ??
  (item.thumbnails ?? []).find((image) => image.width !== null && image.width === image.height)?.url ??
  null;

export function ytdlpVideo(item: Info, site: string, hint?: KindHints[string]): ObservedVideo {
  const kind = kindOf(item, hint);
  const { view_count: views, like_count: likes, comment_count: comments } = item;
  return {
    platformVideoId: item.id,
    ...kind,
    title: item.title ?? item.id,
    description: item.description,
    url: videoUrl(site, item.id, kind.kind === "short"),
    thumbnailUrl: thumbnailOf(item),
    publishedAt: publishedAt(item),
    durationSec: item.duration === null ? null : Math.round(item.duration),
    tags: item.tags ?? [],
    categoryId: null,
    availability: availabilityOf(item),
    etag: null,
    metrics: toldMetrics({ views, likes, comments }),
  };
}

/** The account as a channel page or one of its videos tells it; `null` where no channel id is told. */
export function ytdlpProfile(item: Info, site: string, isChannelPage: boolean): ObservedProfile | null {
  if (!item.channel_id) return null;
  const handle = item.uploader_id?.startsWith("@") ? item.uploader_id.slice(1) : null;
  return {
    platformId: item.channel_id,
    handle,
    url: channelUrl(site, item.channel_id, handle),
    title: item.channel ?? item.uploader,
    description: isChannelPage ? item.description : null,
    avatarUrl: isChannelPage ? avatarOf(item) : null,
    country: null,
    publishedAt: null,
    uploadsPlaylistId: uploadsOf(item.channel_id),
    followers: item.channel_follower_count,
    followersHidden: null,
    videoCount: null,
    views: null,
  };
}
