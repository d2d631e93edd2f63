import { bareProfile } from "../bare-profile";
import type { ObservedProfile, ObservedVideo } from "../contract";
import { hashtags } from "../hashtags";
import type { ParsedCount } from "../text-formats/parse-count";
import { qualityOf } from "../text-formats/told-count";
import { toldMetrics } from "../told-metrics";
import type { PostNode, ProfileNode } from "./schemas";

type Kind = Pick<ObservedVideo, "kind" | "kindMethod">;

/** The number that Instagram's Graph API knows an account by; other ways know it by another one. */
export const isGraphId = (id: string): boolean => /^17841\d{10,}$/.test(id);

export const profileUrl = (site: string, name: string): string => `${site}/${name}/`;
export const postUrl = (site: string, code: string, kind: ObservedVideo["kind"]): string =>
  `${site}/${kind === "reel" ? "reel" : "p"}/${code}/`;

/** A carousel is a `post`; a film that is neither reel nor IGTV may be anything. */
export function kindOf(media: "carousel" | "photo" | "video" | null, product: string | null): Kind {
  if (media === "carousel") return { kind: "post", kindMethod: "media_type" };
  if (media === "photo") return { kind: "photo", kindMethod: "media_type" };
  if (media === null) return { kind: "unknown", kindMethod: null };
  switch (product?.toLowerCase()) {
    case "clips":
    case "reels":
      return { kind: "reel", kindMethod: "product_type" };
    case "igtv":
      return { kind: "long", kindMethod: "product_type" };
    default:
      return { kind: "unknown", kindMethod: null };
  }
}

const MAX_TITLE = 120;

/** Posts have no title: the first line of the caption stands for it. */
export function titleOf(caption: string | null, code: string): string {
  const line = (caption ?? "")
    .split("\n")
    .map((one) => one.trim())
    .find((one) => one !== "");
  if (!line) return code;
  const letters = [...line];
  return letters.length > MAX_TITLE
    ? `${letters
        .slice(0, MAX_TITLE - 1)
        .join("")
        .trimEnd()}…`
    : line;
}

const MEDIA_TYPES: Record<string, "carousel" | "photo" | "video"> = {
  GraphSidecar: "carousel",
  GraphImage: "photo",
  GraphVideo: "video",
  "8": "carousel",
  "1": "photo",
  "2": "video",
};

function mediaOf(node: PostNode): "carousel" | "photo" | "video" | null {
  const name = node.__typename?.replace(/^XDT/, "") ?? "";
  const type = node.media_type ?? node.iphone_struct?.media_type ?? null;
  return (
    MEDIA_TYPES[name] ??
    MEDIA_TYPES[String(type)] ??
    (node.is_video === null ? null : node.is_video ? "video" : "photo")
  );
}

/** Counters of one answer: the post's own, else those of the v1 API about it. */
function countsOf(node: PostNode): Record<"views" | "likes" | "comments", ParsedCount | null> {
  const both = [node, ...(node.iphone_struct ? [node.iphone_struct] : [])];
  const first = (pick: (one: PostNode | NonNullable<PostNode["iphone_struct"]>) => (ParsedCount | null)[]) =>
    both.flatMap(pick).find((count) => count !== null) ?? null;
  const hidden = both.some((one) => one.like_and_view_counts_disabled);
  return {
    // Plays are what Instagram shows by now; the older "views" count three seconds.
    views: hidden
      ? null
      : first((one) => [one.ig_play_count, one.play_count, one.video_play_count, one.video_view_count, one.view_count]),
    likes: hidden ? null : first((one) => [one.edge_liked_by, one.edge_media_preview_like, one.like_count]),
    comments: first((one) => [
      one.edge_media_to_parent_comment,
      one.edge_media_to_comment,
      one.comment_count,
      one.comments,
    ]),
  };
}

/** One post; null where it has no shortcode. Photos and carousels have no views, whatever an answer says of them. */
export function toVideo(node: PostNode, site: string): { video: ObservedVideo; quality: "exact" | "rounded" } | null {
  const phone = node.iphone_struct;
  const code = node.shortcode ?? node.code ?? phone?.code;
  if (!code) return null;
  const media = mediaOf(node);
  const kind = kindOf(media, node.product_type ?? phone?.product_type ?? null);
  const counts = countsOf(node);
  const views = media === "video" ? counts.views : null;
  const caption = node.edge_media_to_caption ?? node.caption ?? phone?.caption ?? null;
  const seconds = node.taken_at_timestamp ?? node.taken_at ?? node.date ?? phone?.taken_at ?? null;
  const duration = node.video_duration ?? phone?.video_duration ?? null;
  const told = [views, counts.likes, counts.comments];
  const song = node.clips_music_attribution_info;
  const video: ObservedVideo = {
    platformVideoId: code,
    ...kind,
    title: node.title || titleOf(caption, code),
    description: caption,
    url: postUrl(site, code, kind.kind),
    thumbnailUrl: node.thumbnail_src ?? node.display_url ?? node.image_versions2 ?? phone?.image_versions2 ?? null,
    publishedAt: seconds === null ? null : new Date(seconds * 1000),
    durationSec: media !== "video" || duration === null ? null : Math.round(duration),
    tags: hashtags(caption),
    music: [song?.song_name, song?.artist_name].filter(Boolean).join(" – ") || null,
    categoryId: null,
    availability: "public",
    etag: null,
    metrics: toldMetrics({ views: views?.value, likes: counts.likes?.value, comments: counts.comments?.value }),
  };
  return { video, quality: qualityOf(told) };
}

/** Whose post it is; null where it does not say. */
export function ownerOf(node: PostNode): { id: string | null; username: string } | null {
  const owner = [node.owner, node.user, node.iphone_struct?.user].find((one) => one?.username);
  return owner?.username ? { id: owner.id ?? owner.pk, username: owner.username } : null;
}

export function toProfile(node: ProfileNode, site: string): ObservedProfile {
  return {
    ...namedProfile(node.id, node.username, site),
    title: node.full_name || node.username,
    description: node.biography,
    avatarUrl: node.profile_pic_url_hd ?? node.profile_pic_url,
    followers: (node.edge_followed_by ?? node.iphone_struct?.follower_count)?.value ?? null,
    videoCount: (node.edge_owner_to_timeline_media ?? node.iphone_struct?.media_count)?.value ?? null,
  };
}

/** An account of which nothing is told but its name. */
export const namedProfile = (platformId: string, handle: string | null, site: string): ObservedProfile =>
  bareProfile(platformId, handle, handle ? profileUrl(site, handle) : site);
