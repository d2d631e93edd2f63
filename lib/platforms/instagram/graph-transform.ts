import type { ObservedProfile, ObservedVideo } from "../contract";
import { hashtags } from "../hashtags";
import { toldMetrics } from "../told-metrics";
import type { GraphAccount, GraphMedia } from "./graph-schemas";
import { kindOf, namedProfile, postUrl, titleOf } from "./transform";

const MEDIA: Record<string, "carousel" | "photo" | "video"> = {
  CAROUSEL_ALBUM: "carousel",
  IMAGE: "photo",
  VIDEO: "video",
};

export function graphProfile(account: GraphAccount, site: string): ObservedProfile {
  return {
    ...namedProfile(account.id, account.username, site),
    title: account.name || account.username,
    description: account.biography,
    avatarUrl: account.profile_picture_url,
    followers: account.followers_count?.value ?? null,
    videoCount: account.media_count?.value ?? null,
  };
}

/** One post, under the shortcode of its address: the id by which every other source knows it. */
export function graphVideo(item: GraphMedia, site: string): ObservedVideo {
  const code = /\/(?:p|reel|reels|tv)\/([\w-]+)/.exec(item.permalink)?.[1] ?? item.id;
  const media = MEDIA[item.media_type ?? ""] ?? null;
  const kind = kindOf(media, item.media_product_type);
  const views = media === "video" ? (item.view_count?.value ?? null) : null;
  const likes = item.like_count?.value ?? null;
  const comments = item.comments_count?.value ?? null;
  const at = item.timestamp ? new Date(item.timestamp.replace(/([+-]\d\d)(\d\d)$/, "$1:$2")) : null;
  return {
    platformVideoId: code,
    ...kind,
    title: titleOf(item.caption, code),
    description: item.caption,
    url: postUrl(site, code, kind.kind),
    thumbnailUrl: media === "video" ? item.thumbnail_url : (item.thumbnail_url ?? item.media_url),
    publishedAt: at && !Number.isNaN(at.getTime()) ? at : null,
    durationSec: null,
    tags: hashtags(item.caption),
    music: null,
    categoryId: null,
    availability: "public",
    etag: null,
    metrics: toldMetrics({ views, likes, comments }),
  };
}
