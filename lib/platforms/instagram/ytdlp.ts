import "server-only";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import type { CreatorRef, ObservedVideo, PlatformAdapter, ResolvedProfile } from "../contract";
import { hashtags } from "../hashtags";
import { parseAnswer } from "../http-client";
import { toldMetrics } from "../told-metrics";
import { errorLines, failureFrom, runFailure, type Sentences } from "../youtube/ytdlp-errors";
import { parseJson, runYtdlp } from "../youtube/ytdlp-run";
import { type Info, info } from "../youtube/ytdlp-schemas";
import { publishedAt } from "../youtube/ytdlp-transform";
import { kindOf, namedProfile, postUrl, titleOf } from "./transform";

export const INSTAGRAM_YTDLP = "instagram-ytdlp";

/** What yt-dlp's Instagram extractor says. */
export const INSTAGRAM_SENTENCES: Sentences = [
  [/no video in this post/i, "not_found", "photo"],
  [/login required|log ?in to access|empty media response|rate.?limit reached/i, "blocked", "login_wall"],
  [/not available|page isn.t available/i, "not_found", "not_found"],
];

/** `reason` that makes a parse give up at once: only configuration can help. */
const NO_CONNECTOR = "no_connector";
const ONLY_POSTS =
  "Without the official API or instaloader, single posts alone can be read. Paste a post of this account, or set one of the two up.";

async function readPosts(codes: string[], signal?: AbortSignal): Promise<{ items: Info[]; failures: PlatformError[] }> {
  const urls = codes.map((code) => postUrl(env().INSTAGRAM_URL, encodeURIComponent(code), "post"));
  const options = ["-j", "--no-playlist", "--ignore-errors", "--ignore-no-formats-error"];
  const result = await runYtdlp(options, urls, codes.length > 1 ? 300_000 : 55_000, signal);
  const items = result.stdout
    .split("\n")
    .filter((line) => line.startsWith("{") && line.endsWith("}"))
    .map((line) => parseAnswer(INSTAGRAM_YTDLP, info, parseJson(line, INSTAGRAM_YTDLP)));
  const failures = errorLines(result.stderr).map((line) => failureFrom(line, INSTAGRAM_YTDLP, INSTAGRAM_SENTENCES));
  if (items.length === 0 && failures.length === 0) throw runFailure(result, INSTAGRAM_YTDLP, INSTAGRAM_SENTENCES);
  return { items, failures };
}

const nameOf = (item: Info): string | null =>
  [item.channel, item.uploader_id, item.uploader].find(
    (name) => /^[\w.]{1,30}$/.test(name ?? "") && !/^\d+$/.test(name ?? ""),
  ) ?? null;

/** The account that a post names: its number where it is told, and its name. */
export async function ownerOfPost(
  code: string,
  signal?: AbortSignal,
): Promise<{ id: string | null; name: string; title: string | null }> {
  const { items, failures } = await readPosts([code], signal);
  const [item] = items;
  const name = item && nameOf(item);
  if (item && name) {
    return { id: /^\d+$/.test(item.uploader_id ?? "") ? item.uploader_id : null, name, title: item.uploader };
  }
  throw failures[0] ?? new PlatformError("unexpected_response", INSTAGRAM_YTDLP, "The post does not tell whose it is.");
}

export function ytdlpPost(item: Info, site: string): ObservedVideo {
  const { view_count: views, like_count: likes, comment_count: comments } = item;
  const address = `${item.webpage_url} ${item.original_url}`;
  const product = /\/reels?\//.test(address) ? "reels" : /\/tv\//.test(address) ? "igtv" : null;
  const kind = kindOf("video", product);
  // "Video by name" is what yt-dlp says where there is no title.
  const title = item.title && !/^(Video|Post) by /.test(item.title) ? item.title : titleOf(item.description, item.id);
  return {
    platformVideoId: item.id,
    ...kind,
    title,
    description: item.description,
    url: postUrl(site, item.id, kind.kind),
    thumbnailUrl: item.thumbnail ?? item.thumbnails?.at(-1)?.url ?? null,
    publishedAt: publishedAt(item),
    durationSec: item.duration === null ? null : Math.round(item.duration),
    tags: hashtags(item.description),
    music: null,
    categoryId: null,
    availability: "public",
    etag: null,
    metrics: toldMetrics({ views, likes, comments }),
  };
}

async function resolve(ref: CreatorRef, signal?: AbortSignal): Promise<ResolvedProfile> {
  if (!["post", "reel", "igtv", "video"].includes(ref.kind)) {
    throw new PlatformError("unavailable", INSTAGRAM_YTDLP, ONLY_POSTS, { reason: NO_CONNECTOR });
  }
  const owner = await ownerOfPost(ref.ref, signal);
  if (!owner.id) throw new PlatformError("unexpected_response", INSTAGRAM_YTDLP, "The post does not tell whose it is.");
  const profile = { ...namedProfile(owner.id, owner.name, env().INSTAGRAM_URL), title: owner.title };
  return { profile, provenance: { source: INSTAGRAM_YTDLP, quality: "exact" } };
}

/** The last resort: single posts with yt-dlp. Its reader of whole accounts has been broken for years. */
export const instagramYtdlp: PlatformAdapter = {
  connector: INSTAGRAM_YTDLP,
  platform: "instagram",

  availability: () =>
    env().SCRAPERS === "on"
      ? { usable: true }
      : {
          usable: false,
          reason: "Set INSTAGRAM_GRAPH_TOKEN and INSTAGRAM_GRAPH_USER_ID, or SCRAPERS=on.",
          missing: ["SCRAPERS=on"],
        },

  resolve: (ref, call) => resolve(ref, call.signal),

  /** Nothing is told about an account itself: what is known stays. */
  async profiles(platformIds, call) {
    const provenance = { source: INSTAGRAM_YTDLP, quality: "exact" } as const;
    const site = env().INSTAGRAM_URL;
    return new Map(
      platformIds.map((id) => [id, { profile: namedProfile(id, call.handles?.[id] ?? null, site), provenance }]),
    );
  },

  async whyGone() {
    return new PlatformError("unavailable", INSTAGRAM_YTDLP, ONLY_POSTS, { reason: NO_CONNECTOR });
  },

  async list() {
    const provenance = { source: INSTAGRAM_YTDLP, quality: "exact" } as const;
    return { ids: [], videos: null, etag: null, notModified: false, gone: [], hints: {}, onlyKnown: true, provenance };
  },

  async details(ids, call) {
    const provenance = { source: INSTAGRAM_YTDLP, quality: "exact" } as const;
    if (ids.length === 0) return { videos: [], missing: [], provenance };
    const { items, failures } = await readPosts(ids, call.signal);
    const unclear = failures.find((failure) => failure.kind !== "not_found" || failure.reason === "photo");
    if (unclear && items.length === 0 && unclear.kind !== "not_found") throw unclear;
    const videos = items.map((item) => ytdlpPost(item, env().INSTAGRAM_URL));
    const answered = new Set(videos.map((video) => video.platformVideoId));
    const missing = unclear ? [] : [...new Set(ids)].filter((id) => !answered.has(id));
    return { videos, missing, provenance };
  },
};
