import "server-only";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import type { CreatorRef, PlatformAdapter, PlatformCall, ResolvedProfile } from "../contract";
import { HandOver } from "../hand-over";
import { oneByOne } from "../one-by-one";
import { discover, GRAPH } from "./graph-api";
import type { GraphMedia } from "./graph-schemas";
import { graphProfile, graphVideo } from "./graph-transform";
import { isGraphId } from "./transform";
import { ownerOfPost } from "./ytdlp";

const provenance = { source: GRAPH, quality: "exact" } as const;

/** One call tells account and posts: what `resolve` and `profiles` read is what `list` is asked for next. */
const listed = new HandOver<GraphMedia[]>();

const fail = (detail: string, reason: string): PlatformError =>
  new PlatformError("not_found", GRAPH, detail, { reason });

/** An account by its name. `expected`: the id it must have, where that is one of this API's. */
async function read(name: string, expected: string | null, call: PlatformCall): Promise<ResolvedProfile> {
  const { account, media } = await discover(name, env().MAX_VIDEOS_PER_PLATFORM, call.signal);
  if (expected && isGraphId(expected) && expected !== account.id) {
    throw fail(`The name ${name} belongs to another account now. Paste the new name.`, "renamed");
  }
  listed.put(account.id, media);
  return { profile: graphProfile(account, env().INSTAGRAM_URL), provenance };
}

async function readKnown(platformId: string, call: PlatformCall): Promise<ResolvedProfile> {
  const name = call.handles?.[platformId];
  if (!name) throw fail("Instagram's API finds accounts by their name, and this one's is not known.", "no_name");
  return read(name, platformId, call);
}

async function resolve(ref: CreatorRef, call: PlatformCall): Promise<ResolvedProfile> {
  switch (ref.kind) {
    case "user":
      return read(ref.ref, null, call);
    case "channel_id":
      return readKnown(ref.ref, call);
    case "post":
    case "reel":
    case "igtv":
    case "video":
      if (env().SCRAPERS === "on") return read((await ownerOfPost(ref.ref, call.signal)).name, null, call);
  }
  throw fail("Instagram's API does not tell whose post this is. Paste the account's own link.", "no_lookup");
}

/** Instagram's official way to other professional accounts' public numbers, asked in the name of one of our own. */
export const instagramGraph: PlatformAdapter = {
  connector: GRAPH,
  platform: "instagram",

  availability() {
    const { INSTAGRAM_GRAPH_TOKEN: token, INSTAGRAM_GRAPH_USER_ID: own } = env();
    if (token && own) return { usable: true };
    const missing = [...(token ? [] : ["INSTAGRAM_GRAPH_TOKEN"]), ...(own ? [] : ["INSTAGRAM_GRAPH_USER_ID"])];
    return { usable: false, reason: missing.map((name) => `${name} is not set.`).join(" "), missing };
  },

  resolve,

  ...oneByOne(GRAPH, readKnown),

  async list({ platformId }, limit, call) {
    const known = listed.take(platformId);
    if (!known) await readKnown(platformId, call);
    const media = (known ?? listed.take(platformId) ?? []).slice(0, limit);
    const videos = media.map((item) => graphVideo(item, env().INSTAGRAM_URL));
    const ids = videos.map((video) => video.platformVideoId);
    return { ids, videos, etag: null, notModified: false, gone: [], hints: {}, provenance };
  },

  /** The API shows other people's posts only with their account: a single one cannot be asked for. */
  async details() {
    return { videos: [], missing: [], provenance };
  },
};
