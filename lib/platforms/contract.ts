import "server-only";
import type { PlatformError } from "@/lib/errors";

/** What a paste or a stored profile names; `ref` as written by the resolver (YouTube handles with their @; adapters take both). */
export type CreatorRef = {
  platform: "youtube" | "tiktok" | "instagram";
  kind: string;
  ref: string;
};

/** Observed facts about a creator's account. `null` is hidden or unknown, never 0. */
export type ObservedProfile = {
  platformId: string;
  /** without its @ */
  handle: string | null;
  url: string;
  title: string | null;
  description: string | null;
  avatarUrl: string | null;
  country: string | null;
  publishedAt: Date | null;
  uploadsPlaylistId: string | null;
  followers: bigint | null;
  followersHidden: boolean | null;
  videoCount: bigint | null;
  views: bigint | null;
};

export type ObservedVideo = {
  platformVideoId: string;
  kind: "long" | "short" | "live" | "reel" | "photo" | "post" | "unknown";
  /** how `kind` was found: `feed_link`, `live_details`, `duration`, `duration_aspect`, `ytdlp_url`, `ytdlp_media_type`, `product_type`, `media_type`; null: not found out */
  kindMethod: string | null;
  title: string;
  description: string | null;
  url: string;
  thumbnailUrl: string | null;
  publishedAt: Date | null;
  durationSec: number | null;
  tags: string[];
  /** the track and who made it, where the platform tells: `Big Fun – Evan Todd` */
  music?: string | null;
  categoryId: string | null;
  availability: "public" | "unlisted" | "private" | "members_only" | "deleted" | "unknown";
  etag: string | null;
  /** null: this answer tells no numbers (unchanged, or metadata only) */
  metrics: ObservedMetrics | null;
};

/** Where it may not be used: why, in words, and what is missing by name: a variable, a program. */
export type Availability = { usable: true } | { usable: false; reason: string; missing: readonly string[] };

export type ObservedMetrics = {
  views: bigint | null;
  likes: bigint | null;
  comments: bigint | null;
  shares: bigint | null;
  favorites: bigint | null;
};

/** The connector that answered, and how exact its numbers are. */
export type Provenance = { source: string; quality: "exact" | "rounded" | "estimated" };

/**
 * Asked before every call that costs quota, settled after it. Implemented by `services/quota`; adapters only call it.
 * `spend` throws `PlatformError("quota_exhausted")` when the call would pass the limit, and then the call is not made.
 */
export type QuotaGate = {
  /** Counted as spent unless `call` fails with `reason` `NOT_SENT`: an attempt that may have arrived costs. */
  spend<T>(charge: { method: string; units?: number }, call: () => Promise<T>): Promise<T>;
};

/** `reason` of an `unavailable` PlatformError: the request never left this machine (refused, unknown host). */
export const NOT_SENT = "not_sent";

/** `reason` of a `not_found` PlatformError: the platform says that the account itself was closed or terminated. */
export const TERMINATED = "account_terminated";

/**
 * `accessToken`: in the name of the channel that it was given for, instead of the installation's key. `handles`: the names
 * that known accounts had when last seen, by platform id, for sources that look accounts up by name.
 */
export type PlatformCall = {
  quota: QuotaGate;
  signal?: AbortSignal;
  accessToken?: string;
  handles?: Readonly<Record<string, string>>;
};

export type ResolvedProfile = { profile: ObservedProfile; provenance: Provenance };

/** One page of a creator's newest videos: ids only where the source needs a second call for details. */
export type VideoListing = {
  ids: string[];
  /** set when the listing already told everything (yt-dlp, feed) */
  videos: ObservedVideo[] | null;
  /** stored and sent back next time; an unchanged listing costs less */
  etag: string | null;
  notModified: boolean;
  /** listed, but not to be read: what is known about why; not in `ids` */
  gone: { id: string; availability: "private" | "deleted" }[];
  /** the source cannot list: only what is known, or was pasted, can be asked for by id */
  onlyKnown?: true;
  /** what the listing tells about kinds (the feed's `/shorts/` links); hand it to `details` */
  hints: KindHints;
  provenance: Provenance;
};

/** Video id → whether a link said that it is a Short. Plain JSON, so that a step can return it. */
export type KindHints = Record<string, "short" | "not_short">;

/** One way of reading one platform. Throws only `PlatformError`. */
export type PlatformAdapter = {
  connector: string;
  platform: "youtube" | "tiktok" | "instagram";
  /** Calls follow one another, over all processes of the installation: whoever guards the adapter sees to it. */
  oneAtATime?: true;
  /** Whether configuration allows it, and if not, why, in words. */
  availability(): Availability;
  /** Finds the account that a paste names: channel, or owner of a video, playlist or clip. */
  resolve(ref: CreatorRef, call: PlatformCall): Promise<ResolvedProfile>;
  /** Refreshes known accounts, up to 50 a call; an id that is missing from the answer is absent from the map. */
  profiles(platformIds: string[], call: PlatformCall): Promise<Map<string, ResolvedProfile>>;
  /** Why a known account is absent from `profiles`: `not_found` (reason `TERMINATED` when it was closed) or `private`. */
  whyGone(platformId: string, call: PlatformCall): Promise<PlatformError>;
  /** Newest videos of a known account, newest first, at most `limit`. An account without videos answers with none; a private one throws `private`. */
  list(
    profile: { platformId: string; uploadsPlaylistId: string | null; etag: string | null },
    limit: number,
    call: PlatformCall,
  ): Promise<VideoListing>;
  /** Details and numbers, batched by 50; ids that are gone are absent from `videos` and named in `missing`. */
  details(
    ids: string[],
    call: PlatformCall,
    hints?: KindHints,
  ): Promise<{ videos: ObservedVideo[]; missing: string[]; provenance: Provenance }>;
  /** The newest uploads at no cost, without numbers; null: the source is silent, which says nothing. Absent where there is none. */
  newest?(platformId: string, call: { signal?: AbortSignal }): Promise<ObservedVideo[] | null>;
  /** Numbers alone, of videos already known: a bucket of its own on the Data API. Absent where a source has no such call. */
  numbers?(
    ids: string[],
    call: PlatformCall,
  ): Promise<{ metrics: Map<string, ObservedMetrics>; missing: string[]; provenance: Provenance }>;
};
