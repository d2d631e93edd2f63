import "server-only";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import { bareProfile } from "../bare-profile";
import type { CreatorRef, ObservedVideo, PlatformAdapter, PlatformCall, ResolvedProfile } from "../contract";
import { HandOver } from "../hand-over";
import { isGone, oneByOne } from "../one-by-one";
import { NO_ID, NO_VIDEOS, TIKTOK } from "./errors";
import { readAccount, readVideos } from "./read";
import type { TiktokInfo } from "./schemas";
import { accountUrl, toProfile, toVideo } from "./transform";

const VIDEO_TIMEOUT_MS = 55_000;
const BATCH_TIMEOUT_MS = 300_000;

const provenance = { source: TIKTOK, quality: "exact" } as const;

/** One run tells account and videos: what `resolve` and `profiles` read is what `list` is asked for next. */
const listed = new HandOver<TiktokInfo[]>();

const videoPage = (id: string): string => `${env().TIKTOK_URL}/@_/video/${encodeURIComponent(id)}`;

async function readNamed(url: string, call: PlatformCall): Promise<TiktokInfo[]> {
  try {
    return await readAccount(url, env().MAX_VIDEOS_PER_PLATFORM, call.signal);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.reason !== NO_ID) throw error;
    const detail = "TikTok shows no account of this name: check the spelling, or paste one of its videos.";
    throw new PlatformError("not_found", TIKTOK, detail, { reason: NO_ID, cause: error });
  }
}

/** An account by its name, number or long id. */
async function readProfile(ref: string, call: PlatformCall): Promise<ResolvedProfile> {
  const site = env().TIKTOK_URL;
  const items = await readNamed(accountUrl(site, ref), call);
  const [first] = items;
  const profile = first && toProfile(first, site);
  if (!profile) {
    const detail = first
      ? "TikTok told videos, but not whose they are."
      : "TikTok shows no video of this account, so its id is not known. Parse it again once it has posted, or paste one of its videos.";
    throw new PlatformError(first ? "unexpected_response" : "not_found", TIKTOK, detail, { reason: NO_VIDEOS });
  }
  listed.put(profile.platformId, items);
  return { profile, provenance };
}

async function resolve(ref: CreatorRef, call: PlatformCall): Promise<ResolvedProfile> {
  const site = env().TIKTOK_URL;
  switch (ref.kind) {
    case "user":
    case "user_id":
    case "channel_id":
      return readProfile(ref.ref.replace(/^@/, ""), call);
    case "video":
    case "photo":
    case "short_link": {
      const url = ref.kind === "short_link" ? `${site}/t/${encodeURIComponent(ref.ref)}` : videoPage(ref.ref);
      const { items, failures } = await readVideos([url], VIDEO_TIMEOUT_MS, call.signal);
      const profile = items[0] && toProfile(items[0], site);
      if (profile) return { profile, provenance };
      throw (
        failures[0] ?? new PlatformError("unexpected_response", TIKTOK, "TikTok does not tell whose video this is.")
      );
    }
  }
  throw new PlatformError("not_found", TIKTOK, "This kind of link cannot be looked up. Paste the account or a video.", {
    reason: "no_lookup",
  });
}

/** A known account by its long id, whatever its name is by now. One that has posted nothing is there all the same. */
async function readKnown(platformId: string, call: PlatformCall): Promise<ResolvedProfile> {
  try {
    return await readProfile(platformId, call);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.reason !== NO_VIDEOS) throw error;
    listed.put(platformId, []);
    const handle = call.handles?.[platformId] ?? null;
    return { profile: bareProfile(platformId, handle, accountUrl(env().TIKTOK_URL, handle ?? platformId)), provenance };
  }
}

/** TikTok's public pages, read with yt-dlp: there is no official way to other people's numbers. */
export const tiktokYtdlp: PlatformAdapter = {
  connector: TIKTOK,
  platform: "tiktok",

  availability: () =>
    env().SCRAPERS === "on"
      ? { usable: true }
      : {
          usable: false,
          reason: "TikTok offers no official way to other people's numbers, and SCRAPERS is off.",
          missing: ["SCRAPERS=on"],
        },

  resolve,

  ...oneByOne(TIKTOK, readKnown),

  async list({ platformId }, limit, call) {
    const site = env().TIKTOK_URL;
    const items = listed.take(platformId) ?? (await readListing(platformId, limit, call));
    const read = items.slice(0, limit).map((item) => toVideo(item, site));
    const videos = read.map(({ video }) => video);
    const quality = read.some((one) => one.quality === "rounded") ? "rounded" : "exact";
    const ids = videos.map((video) => video.platformVideoId);
    const base = { etag: null, notModified: false, gone: [], hints: {} } as const;
    return { ...base, gone: [], ids, videos, provenance: { source: TIKTOK, quality } };
  },

  async details(ids, call) {
    if (ids.length === 0) return { videos: [], missing: [], provenance };
    const { items, failures } = await readVideos(ids.map(videoPage), BATCH_TIMEOUT_MS, call.signal);
    // A block or a lost connection is no proof that a video is gone.
    const fatal = failures.find((failure) => !isGone(failure));
    if (fatal && items.length === 0) throw fatal;
    const read = items.map((item) => toVideo(item, env().TIKTOK_URL));
    const videos: ObservedVideo[] = read.map(({ video }) => video);
    const answered = new Set(videos.map((video) => video.platformVideoId));
    const missing = fatal ? [] : [...new Set(ids)].filter((id) => !answered.has(id));
    const quality = read.some((one) => one.quality === "rounded") ? "rounded" : "exact";
    return { videos, missing, provenance: { source: TIKTOK, quality } };
  },
};

async function readListing(platformId: string, limit: number, call: PlatformCall): Promise<TiktokInfo[]> {
  try {
    return await readAccount(accountUrl(env().TIKTOK_URL, platformId), limit, call.signal);
  } catch (error) {
    if (error instanceof PlatformError && error.reason === NO_VIDEOS) return [];
    throw error;
  }
}
