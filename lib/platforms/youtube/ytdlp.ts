import "server-only";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import type { CreatorRef, ObservedProfile, ObservedVideo, PlatformAdapter, ResolvedProfile } from "../contract";
import { channelOfList, uploadsOf } from "./transform";
import { YTDLP } from "./ytdlp-errors";
import { readListing, readVideos } from "./ytdlp-run";
import { ytdlpProfile, ytdlpVideo } from "./ytdlp-transform";

const VIDEO_BATCH_TIMEOUT_MS = 300_000;

/** The page of a channel, playlist or video; parts of the paste are encoded, so that none becomes an option or a path. */
function pageOf(ref: CreatorRef): { url: string; isVideo: boolean } {
  const site = env().YOUTUBE_FEED_URL;
  const part = encodeURIComponent(ref.ref.replace(/^@/, ""));
  switch (ref.kind) {
    case "channel_id":
      return { url: `${site}/channel/${part}`, isVideo: false };
    case "handle":
      return { url: `${site}/@${part}`, isVideo: false };
    case "custom":
      return { url: `${site}/c/${part}`, isVideo: false };
    case "legacy_user":
      return { url: `${site}/user/${part}`, isVideo: false };
    case "playlist":
      return { url: `${site}/playlist?list=${part}`, isVideo: false };
    case "clip":
      return { url: `${site}/clip/${part}`, isVideo: true };
    case "video":
    case "short":
    case "live":
      return { url: `${site}/watch?v=${part}`, isVideo: true };
  }
  throw new PlatformError(
    "not_found",
    YTDLP,
    "This kind of link cannot be looked up. Paste the channel or one of its videos.",
    {
      reason: "no_lookup",
    },
  );
}

function named(profile: ObservedProfile | null): ResolvedProfile {
  if (!profile) throw new PlatformError("unexpected_response", YTDLP, "The page does not tell whose it is.");
  return { profile, provenance: { source: YTDLP, quality: "rounded" } };
}

async function resolve(ref: CreatorRef, signal?: AbortSignal): Promise<ResolvedProfile> {
  const generated = ref.kind === "playlist" ? channelOfList(ref.ref) : null;
  if (generated) return resolve({ ...ref, kind: "channel_id", ref: generated }, signal);
  const page = pageOf(ref);
  const site = env().YOUTUBE_FEED_URL;
  if (!page.isVideo) {
    return named(ytdlpProfile(await readListing(page.url, 1, signal), site, ref.kind !== "playlist"));
  }
  const { infos, failures } = await readVideos([page.url], 55_000, signal);
  if (infos[0]) return named(ytdlpProfile(infos[0], site, false));
  throw failures[0] ?? new PlatformError("unexpected_response", YTDLP, "yt-dlp told nothing about this video.");
}

/** Reading the public pages with yt-dlp: no key, no quota, slower and breaking now and then. */
export const youtubeYtdlp: PlatformAdapter = {
  connector: YTDLP,
  platform: "youtube",

  availability: () =>
    env().SCRAPERS === "on"
      ? { usable: true }
      : { usable: false, reason: "SCRAPERS is off, so pages are not read.", missing: ["SCRAPERS=on"] },

  resolve: (ref, call) => resolve(ref, call.signal),

  async profiles(platformIds, call) {
    const found = new Map<string, ResolvedProfile>();
    for (const id of platformIds) {
      try {
        found.set(id, await resolve({ platform: "youtube", kind: "channel_id", ref: id }, call.signal));
      } catch (error) {
        if (!(error instanceof PlatformError) || (error.kind !== "not_found" && error.kind !== "private")) throw error;
      }
    }
    return found;
  },

  async whyGone(platformId, call) {
    try {
      await resolve({ platform: "youtube", kind: "channel_id", ref: platformId }, call.signal);
    } catch (error) {
      if (error instanceof PlatformError && (error.kind === "not_found" || error.kind === "private")) return error;
      throw error;
    }
    return new PlatformError("unavailable", YTDLP, "The channel answers again.");
  },

  async list(profile, limit, call) {
    const playlist = profile.uploadsPlaylistId ?? uploadsOf(profile.platformId);
    const site = env().YOUTUBE_FEED_URL;
    const provenance = { source: YTDLP, quality: "rounded" } as const;
    const listing = await readUploads(
      `${site}/playlist?list=${encodeURIComponent(playlist ?? "")}`,
      limit,
      call.signal,
    );
    const videos: ObservedVideo[] = [];
    const gone: { id: string; availability: "private" | "deleted" }[] = [];
    for (const entry of listing) {
      const video = ytdlpVideo(entry, site);
      if (video.availability === "private" || video.availability === "deleted") {
        gone.push({ id: video.platformVideoId, availability: video.availability });
      } else videos.push(video);
    }
    const ids = videos.map((video) => video.platformVideoId);
    return { ids, videos, etag: null, notModified: false, gone, hints: {}, provenance };
  },

  async details(ids, call, hints = {}) {
    const site = env().YOUTUBE_FEED_URL;
    const provenance = { source: YTDLP, quality: "exact" } as const;
    if (ids.length === 0) return { videos: [], missing: [], provenance };
    const urls = ids.map((id) => `${site}/watch?v=${encodeURIComponent(id)}`);
    const { infos, failures } = await readVideos(urls, VIDEO_BATCH_TIMEOUT_MS, call.signal);
    // A block or a lost connection is no proof that a video is gone.
    const fatal = failures.find((failure) => failure.kind !== "not_found" && failure.kind !== "private");
    if (fatal && infos.length === 0) throw fatal;
    const videos = infos.map((item) => ytdlpVideo(item, site, hints[item.id]));
    const found = new Set(infos.map((item) => item.id));
    const missing = fatal ? [] : [...new Set(ids)].filter((id) => !found.has(id));
    return { videos, missing, provenance };
  },
};

async function readUploads(url: string, limit: number, signal?: AbortSignal) {
  try {
    const { entries } = await readListing(url, limit, signal);
    return entries.filter((entry) => entry !== null);
  } catch (error) {
    // A channel without uploads has no uploads list.
    if (error instanceof PlatformError && error.kind === "not_found" && error.reason === "not_found") return [];
    throw error;
  }
}
