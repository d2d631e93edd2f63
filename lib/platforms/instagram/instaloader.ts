import "server-only";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import type { CreatorRef, ObservedVideo, PlatformAdapter, PlatformCall, ResolvedProfile } from "../contract";
import { findExecutable } from "../find-executable";
import { HandOver } from "../hand-over";
import { isGone, oneByOne } from "../one-by-one";
import { INSTALOADER } from "./instaloader-errors";
import { type InstaloaderAnswer, runInstaloader } from "./instaloader-run";
import type { PostNode } from "./schemas";
import { ownerOf, toProfile, toVideo } from "./transform";

type Account = { resolved: ResolvedProfile; posts: PostNode[]; isPrivate: PlatformError | null };

/** One run tells account and posts: what `resolve` and `profiles` read is what `list` is asked for next. */
const listed = new HandOver<Account>();

const fail = (kind: "not_found" | "unexpected_response", detail: string, reason: string): PlatformError =>
  new PlatformError(kind, INSTALOADER, detail, { reason });

/** An account by its name. `expected`: the id it must have, so that a name that was given away is not mistaken. */
async function readAccount(name: string, expected: string | null, call: PlatformCall): Promise<Account> {
  const site = env().INSTAGRAM_URL;
  const answer: InstaloaderAnswer = await runInstaloader([name], env().MAX_VIDEOS_PER_PLATFORM, call.signal);
  const { profile, posts, refused: refusal } = answer;
  // A private account is told with its followers, and without its posts.
  if (refusal && !(profile && refusal.kind === "private")) throw refusal;
  if (!profile) throw fail("unexpected_response", "instaloader ended without telling anything.", "empty");
  const same = expected === null || expected === profile.id || expected === profile.fbid;
  if (!same) throw fail("not_found", `The name ${name} belongs to another account now. Paste the new name.`, "renamed");
  const facts = { ...toProfile(profile, site), ...(expected ? { platformId: expected } : {}) };
  const resolved = { profile: facts, provenance: { source: INSTALOADER, quality: "exact" } } as const;
  const account = { resolved, posts, isPrivate: refusal };
  listed.put(facts.platformId, account);
  return account;
}

async function readKnown(platformId: string, call: PlatformCall): Promise<Account> {
  const name = call.handles?.[platformId];
  if (!name)
    throw fail("not_found", "Instagram accounts are found by their name, and this one's is not known.", "no_name");
  return readAccount(name, platformId, call);
}

async function resolve(ref: CreatorRef, call: PlatformCall): Promise<ResolvedProfile> {
  switch (ref.kind) {
    case "user":
      return (await readAccount(ref.ref, null, call)).resolved;
    case "channel_id":
      return (await readKnown(ref.ref, call)).resolved;
    case "post":
    case "reel":
    case "photo":
    case "video":
    case "igtv": {
      const { posts, refused: refusal } = await runInstaloader([`-${ref.ref}`], 1, call.signal);
      const owner = posts[0] && ownerOf(posts[0]);
      if (owner) return (await readAccount(owner.username, null, call)).resolved;
      throw refusal ?? fail("unexpected_response", "Instagram does not tell whose post this is.", "no_owner");
    }
  }
  throw fail("not_found", "This kind of link cannot be looked up. Paste the account or one of its posts.", "no_lookup");
}

function reading(posts: PostNode[]) {
  const read = posts.flatMap((post) => toVideo(post, env().INSTAGRAM_URL) ?? []);
  const videos: ObservedVideo[] = read.map(({ video }) => video);
  const quality = read.some((one) => one.quality === "rounded") ? ("rounded" as const) : ("exact" as const);
  return { videos, provenance: { source: INSTALOADER, quality } };
}

/** Instagram read with instaloader, as an account of ours or as nobody: slowly, one at a time, and never against a refusal. */
export const instagramInstaloader: PlatformAdapter = {
  connector: INSTALOADER,
  platform: "instagram",
  oneAtATime: true,

  availability() {
    const { SCRAPERS, INSTALOADER_PATH } = env();
    if (SCRAPERS === "off") {
      return { usable: false, reason: "SCRAPERS is off, so instaloader may not be used.", missing: ["SCRAPERS=on"] };
    }
    if (findExecutable(INSTALOADER_PATH)) return { usable: true };
    return { usable: false, reason: "instaloader is not installed.", missing: ["instaloader"] };
  },

  resolve,

  ...oneByOne(INSTALOADER, async (platformId, call) => (await readKnown(platformId, call)).resolved),

  async list({ platformId }, limit, call) {
    const account = listed.take(platformId) ?? (await readKnown(platformId, call));
    listed.take(platformId);
    if (account.isPrivate) throw account.isPrivate;
    const { videos, provenance } = reading(account.posts.slice(0, limit));
    const ids = videos.map((video) => video.platformVideoId);
    return { ids, videos, etag: null, notModified: false, gone: [], hints: {}, provenance };
  },

  async details(ids, call) {
    if (ids.length === 0) return { ...reading([]), missing: [] };
    const { posts, refused: refusal } = await runInstaloader(
      ids.map((id) => `-${id}`),
      ids.length,
      call.signal,
    );
    // A refusal or a lost connection is no proof that a post is gone.
    const fatal = refusal && !isGone(refusal) ? refusal : null;
    if (fatal) throw fatal;
    const read = reading(posts);
    const answered = new Set(read.videos.map((video) => video.platformVideoId));
    return { ...read, missing: [...new Set(ids)].filter((id) => !answered.has(id)) };
  },
};
