import "server-only";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import type { CreatorRef, PlatformCall, ResolvedProfile } from "../contract";
import { TERMINATED } from "../contract";
import { callApi } from "./api";
import { API } from "./api-errors";
import { type ChannelItem, channelList, ownerList, videoList } from "./schemas";
import { channelOfList, toProfile } from "./transform";

export const CHANNEL_PARTS = ["snippet", "contentDetails", "statistics", "status"];

type Lookup = { id: string[] } | { forHandle: string } | { forUsername: string };

const missing = (detail: string, reason = "channelNotFound"): PlatformError =>
  new PlatformError("not_found", API, detail, { reason });

async function lookUp(lookup: Lookup, call: PlatformCall): Promise<ChannelItem | null> {
  const answer = await callApi(call, "channels.list", channelList, (api, options) =>
    api.channels.list({ part: CHANNEL_PARTS, ...lookup }, options),
  );
  return answer.data?.items[0] ?? null;
}

/** The first of several spellings that YouTube knows. */
async function firstOf(lookups: Lookup[], call: PlatformCall): Promise<ChannelItem | null> {
  for (const lookup of lookups) {
    const found = await lookUp(lookup, call);
    if (found) return found;
  }
  return null;
}

async function ownerOfVideo(id: string, call: PlatformCall): Promise<string> {
  const answer = await callApi(call, "videos.list", videoList, (api, options) =>
    api.videos.list({ part: ["snippet"], id: [id] }, options),
  );
  const owner = answer.data?.items[0]?.snippet.channelId;
  if (!owner)
    throw missing("YouTube knows no public video with this id: it may be private or deleted.", "videoNotFound");
  return owner;
}

async function ownerOfPlaylist(id: string, call: PlatformCall): Promise<string> {
  const generated = channelOfList(id);
  if (generated) return generated;
  const answer = await callApi(call, "playlists.list", ownerList, (api, options) =>
    api.playlists.list({ part: ["snippet"], id: [id] }, options),
  );
  const owner = answer.data?.items[0]?.snippet.channelId;
  if (!owner) throw missing("YouTube knows no public playlist with this id.", "playlistNotFound");
  return owner;
}

/**
 * Why YouTube does not answer for a known id. channels.list only leaves it out; playlists.list names the reason
 * (`channelSuspended`, `channelClosed`), for one unit more.
 */
export async function whyGone(platformId: string, call: PlatformCall): Promise<PlatformError> {
  try {
    await callApi(call, "playlists.list", ownerList, (api, options) =>
      api.playlists.list({ part: ["snippet"], channelId: platformId, maxResults: 1 }, options),
    );
    return missing("YouTube knows no channel with this id.");
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.reason === TERMINATED || error.kind === "private" || error.kind === "not_found") return error;
    throw error;
  }
}

async function find(ref: CreatorRef, call: PlatformCall): Promise<ChannelItem> {
  const name = ref.ref.replace(/^@/, "");
  switch (ref.kind) {
    case "channel_id": {
      const found = await lookUp({ id: [ref.ref] }, call);
      if (found) return found;
      throw await whyGone(ref.ref, call);
    }
    case "handle": {
      const found = await lookUp({ forHandle: `@${name}` }, call);
      if (found) return found;
      throw missing(`YouTube knows no channel with the handle @${name}.`);
    }
    case "custom": {
      const found = await firstOf([{ forHandle: `@${name}` }, { forUsername: name }], call);
      if (found) return found;
      throw missing(
        `YouTube offers no look-up for the custom name "${name}". Open the channel and paste its @handle, or one of its videos.`,
        "custom_name",
      );
    }
    case "legacy_user": {
      const found = await firstOf([{ forUsername: name }, { forHandle: `@${name}` }], call);
      if (found) return found;
      throw missing(`YouTube knows no channel with the user name "${name}".`);
    }
    case "video":
    case "short":
    case "live":
      return find({ ...ref, kind: "channel_id", ref: await ownerOfVideo(ref.ref, call) }, call);
    case "playlist":
      return find({ ...ref, kind: "channel_id", ref: await ownerOfPlaylist(ref.ref, call) }, call);
  }
  throw missing(
    "YouTube offers no look-up for this kind of link. Paste the channel or one of its videos.",
    "no_lookup",
  );
}

/** The channel that a paste names, or the owner of the video or playlist that it names. */
export async function findChannel(ref: CreatorRef, call: PlatformCall): Promise<ResolvedProfile> {
  const item = await find(ref, call);
  if (item.status?.privacyStatus === "private") {
    throw new PlatformError("private", API, "This channel is private.", { reason: "channelPrivate" });
  }
  return { profile: toProfile(item, env().YOUTUBE_FEED_URL), provenance: { source: API, quality: "rounded" } };
}
