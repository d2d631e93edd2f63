import "server-only";
import { PlatformError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import type { KindHints, PlatformCall, VideoListing } from "../contract";
import { BATCH, callApi } from "./api";
import { API } from "./api-errors";
import { hintsOf, readFeed } from "./feed";
import { playlistItemList } from "./schemas";
import { toListed, uploadsOf } from "./transform";

const provenance = { source: API, quality: "exact" } as const;
const none = { ids: [], videos: null, gone: [], hints: {}, provenance };

/** Kinds by the free feed. It is only evidence: without it the listing is as good. */
async function hintsFor(channelId: string, signal: AbortSignal | undefined): Promise<KindHints> {
  try {
    return hintsOf(await readFeed(channelId, signal));
  } catch (error) {
    if (!(error instanceof PlatformError) || signal?.aborted) throw error;
    log().info({ channelId, reason: error.message }, "feed unavailable, kinds are told by length");
    return {};
  }
}

/** Newest uploads through the uploads playlist: one unit per 50, of which the first may answer "unchanged". */
export async function listUploads(
  profile: { platformId: string; uploadsPlaylistId: string | null; etag: string | null },
  limit: number,
  call: PlatformCall,
): Promise<VideoListing> {
  const playlistId = profile.uploadsPlaylistId ?? uploadsOf(profile.platformId);
  if (!playlistId) return { ...none, etag: null, notModified: false };
  const ids: string[] = [];
  const gone: VideoListing["gone"] = [];
  let pageToken: string | null = null;
  let etag: string | null = null;
  const seenTokens = new Set<string>();
  do {
    const first: boolean = pageToken === null;
    const answer = await page(
      playlistId,
      pageToken,
      Math.min(BATCH, limit - ids.length),
      first ? profile.etag : null,
      call,
    );
    if (answer === "unchanged") {
      const hints = await hintsFor(profile.platformId, call.signal);
      return { ...none, hints, etag: profile.etag, notModified: true };
    }
    if (answer === "empty") break;
    if (first) etag = answer.etag;
    for (const item of answer.items) {
      const listed = toListed(item);
      if (listed?.gone) gone.push({ id: listed.id, availability: listed.gone });
      else if (listed && !ids.includes(listed.id)) ids.push(listed.id);
    }
    // A token seen before would page for ever.
    const next: string | null = answer.nextPageToken;
    pageToken = next && !seenTokens.has(next) ? next : null;
    if (pageToken) seenTokens.add(pageToken);
  } while (pageToken && ids.length < limit);
  const hints = ids.length > 0 ? await hintsFor(profile.platformId, call.signal) : {};
  return { ids: ids.slice(0, limit), videos: null, etag, notModified: false, gone, hints, provenance };
}

async function page(
  playlistId: string,
  pageToken: string | null,
  maxResults: number,
  etag: string | null,
  call: PlatformCall,
) {
  try {
    const answer = await callApi(
      call,
      "playlistItems.list",
      playlistItemList,
      (api, options) =>
        api.playlistItems.list(
          {
            part: ["snippet", "contentDetails", "status"],
            playlistId,
            maxResults,
            ...(pageToken ? { pageToken } : {}),
          },
          options,
        ),
      etag,
    );
    return answer.data ?? ("unchanged" as const);
  } catch (error) {
    // A channel that never uploaded has no uploads playlist.
    if (error instanceof PlatformError && error.kind === "not_found" && error.reason !== "account_terminated") {
      return "empty" as const;
    }
    throw error;
  }
}
