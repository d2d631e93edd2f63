import { bareProfile } from "../bare-profile";
import type { ObservedProfile, ObservedVideo } from "../contract";
import { hashtags } from "../hashtags";
import { qualityOf } from "../text-formats/told-count";
import { toldMetrics } from "../told-metrics";
import type { TiktokInfo } from "./schemas";

/** The long id of an account, which stays when its name changes. */
export const isSecUid = (text: string | null | undefined): text is string =>
  /^MS4wLjABAAAA[\w-]{20,}$/.test(text ?? "");

export const accountUrl = (site: string, handle: string): string => `${site}/@${encodeURIComponent(handle)}`;

const secUidIn = (url: string | null): string | null => {
  const found = /@(MS4wLjABAAAA[\w-]+)/.exec(url ?? "")?.[1];
  return isSecUid(found) ? found : null;
};

/** The account's long id where any field tells it, else its number. */
function platformIdOf(item: TiktokInfo): string | null {
  const long = [item.channel_id, item.playlist_id].find(isSecUid) ?? secUidIn(item.uploader_url);
  return long ?? (item.uploader_id && /^\d+$/.test(item.uploader_id) ? item.uploader_id : null);
}

/** The account's name: `uploader` is one unless an old extractor put the title there. */
const handleOf = (item: TiktokInfo): string | null =>
  item.uploader && /^[\p{L}\p{N}\p{M}_.-]+$/u.test(item.uploader) && !isSecUid(item.uploader) ? item.uploader : null;

function kindOf(item: TiktokInfo): Pick<ObservedVideo, "kind" | "kindMethod"> {
  if (item.live_status === "is_live") return { kind: "live", kindMethod: "live_details" };
  if (/\/photo\/\d+/.test(`${item.webpage_url} ${item.url}`)) return { kind: "photo", kindMethod: "ytdlp_url" };
  // A slide show has music and pictures, and no film.
  if (item.ext === "mp3" || item.ext === "m4a" || item.vcodec === "none") {
    return { kind: "photo", kindMethod: "media_type" };
  }
  if (item.duration === null) return { kind: "unknown", kindMethod: null };
  return { kind: item.duration > 180 ? "long" : "short", kindMethod: "duration" };
}

function availabilityOf(item: TiktokInfo): ObservedVideo["availability"] {
  switch (item.availability) {
    case "private":
    case "unlisted":
      return item.availability;
    case "subscriber_only":
    case "premium_only":
      return "members_only";
    default:
      return "public";
  }
}

function publishedAt(item: TiktokInfo): Date | null {
  if (item.timestamp !== null) return new Date(item.timestamp * 1000);
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(item.upload_date ?? "");
  return day ? new Date(`${day[1]}-${day[2]}-${day[3]}T00:00:00Z`) : null;
}

function musicOf(item: TiktokInfo): string | null {
  const by = (item.artists ?? (item.artist ? [item.artist] : [])).join(", ");
  return [item.track, by].filter(Boolean).join(" – ") || null;
}

/** One video. `quality` tells whether a counter came as a page prints it ("541.2K"). */
export function toVideo(item: TiktokInfo, site: string): { video: ObservedVideo; quality: "exact" | "rounded" } {
  const counts = [item.view_count, item.like_count, item.comment_count, item.repost_count, item.save_count];
  const [views, likes, comments, shares, favorites] = counts.map((count) => count?.value ?? null);
  const kind = kindOf(item);
  const owner = handleOf(item) ?? "_";
  const video: ObservedVideo = {
    platformVideoId: item.id,
    ...kind,
    title: item.title || item.description || item.id,
    description: item.description,
    url: `${accountUrl(site, owner)}/${kind.kind === "photo" ? "photo" : "video"}/${item.id}`,
    thumbnailUrl: item.thumbnail ?? item.thumbnails?.at(-1)?.url ?? null,
    publishedAt: publishedAt(item),
    durationSec: item.duration === null ? null : Math.round(item.duration),
    tags: hashtags(item.description),
    music: musicOf(item),
    categoryId: null,
    availability: availabilityOf(item),
    etag: null,
    metrics: toldMetrics({ views, likes, comments, shares, favorites }),
  };
  return { video, quality: qualityOf(counts) };
}

/** The account as one of its videos tells it; null where no id is told. */
export function toProfile(item: TiktokInfo, site: string): ObservedProfile | null {
  const platformId = platformIdOf(item);
  if (!platformId) return null;
  const handle = handleOf(item);
  return {
    ...bareProfile(platformId, handle, accountUrl(site, handle ?? platformId)),
    title: item.channel ?? item.creator ?? handle,
    followers: item.channel_follower_count?.value ?? null,
  };
}
