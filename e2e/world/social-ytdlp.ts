import { countersAt } from "./growth";
import type { SocialAccount, SocialPost } from "./social-accounts";
import type { WorldState } from "./world-state";
import { failed, type YtdlpRun } from "./ytdlp-run";

const printed = (lines: unknown[], stderr = "", exitCode = 0): YtdlpRun => ({
  stdout: lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
  stderr,
  exitCode,
  hangMs: 0,
});

/** A TikTok as the extractor tells it; shapes follow e2e/fixtures/ytdlp/expected-info-social.json. */
function tiktok(state: WorldState, account: SocialAccount, post: SocialPost) {
  const { views, likes, comments } = countersAt(post, state.now());
  const site = `${state.url}/tiktok.com`;
  const [track, artist] = post.music ?? [null, null];
  return {
    id: post.id,
    title: post.title.slice(0, 72),
    description: post.title,
    timestamp: Math.floor(post.publishedAt.getTime() / 1000),
    view_count: views,
    like_count: likes,
    comment_count: comments,
    repost_count: Math.floor(likes / 9),
    save_count: Math.floor(likes / 5),
    uploader: account.name,
    uploader_id: account.id,
    uploader_url: `${site}/@${account.name}`,
    channel: account.title,
    channel_id: account.secUid,
    channel_url: `${site}/@${account.secUid}`,
    track,
    artists: artist ? artist.split(", ") : null,
    duration: post.durationSec || null,
    thumbnails: [{ id: "cover", url: `${state.url}/vi/${post.id}/hqdefault.jpg` }],
    webpage_url: `${site}/@${account.name}/${post.media === "photo" ? "photo" : "video"}/${post.id}`,
  };
}

const NO_ID =
  'Unable to extract secondary user ID. If you are able to get the channel_id from a video posted by this user, try using "tiktokuser:channel_id" as the input URL (replacing `channel_id` with its actual value)';

function tiktokAccount(state: WorldState, name: string, end: number, mode: string | undefined): YtdlpRun {
  const account = state.social.find(
    (one) => one.platform === "tiktok" && [one.name, one.id, one.secUid].includes(name),
  );
  const byName = name !== account?.secUid;
  if (!account || (mode === "no_id" && byName)) return failed(`[tiktok:user] ${name}: ${NO_ID}`);
  if (account.state === "private") {
    return failed(`[tiktok:user] ${name}: This user's account is private. Log into an account that has access`);
  }
  if (account.posts.length === 0) {
    return byName ? failed(`[tiktok:user] ${name}: This account does not have any videos posted`) : printed([]);
  }
  const entries = account.posts.slice(0, end).map((post) => ({
    _type: "url",
    ie_key: "TikTok",
    ...tiktok(state, account, post),
    url: `${state.url}/tiktok.com/@${name}/video/${post.id}`,
    playlist_id: account.secUid,
    playlist_title: byName ? name : null,
  }));
  if (mode !== "same_page") return printed(entries);
  const page = entries.slice(0, 15);
  const stderr = `ERROR: [tiktok:user] ${name}: TikTok API keeps sending the same page. Taking measures to avoid an infinite loop\n`;
  return printed(page, stderr, 1);
}

function tiktokVideo(state: WorldState, id: string): YtdlpRun {
  for (const account of state.social.filter((one) => one.platform === "tiktok")) {
    const post = account.posts.find((one) => one.id === id);
    if (!post || post.state === "deleted") continue;
    if (account.state === "private" || post.state === "private") {
      return failed(
        `[TikTok] ${id}: You do not have permission to view this post. Log into an account that has access`,
      );
    }
    return printed([tiktok(state, account, post)]);
  }
  return failed(`[TikTok] ${id}: Video not available, status code 10231`);
}

function instagramPost(state: WorldState, code: string): YtdlpRun {
  for (const account of state.social.filter((one) => one.platform === "instagram")) {
    const post = account.posts.find((one) => one.id === code);
    if (!post) continue;
    if (account.state === "private") {
      return failed(
        `[Instagram] ${code}: Instagram sent an empty media response. Check if this post is accessible in your browser`,
      );
    }
    if (post.media === "photo") return failed(`[Instagram] ${code}: There is no video in this post`);
    const { likes, comments } = countersAt(post, state.now());
    return printed([
      {
        id: code,
        title: `Video by ${account.name}`,
        description: post.title,
        thumbnail: `${state.url}/vi/${code}/hqdefault.jpg`,
        duration: post.durationSec + 0.747,
        timestamp: Math.floor(post.publishedAt.getTime() / 1000),
        uploader_id: account.id,
        uploader: account.title,
        channel: account.name,
        like_count: likes,
        comment_count: comments,
        webpage_url: `${state.url}/instagram.com/p/${code}/`,
      },
    ]);
  }
  return failed(`[Instagram] ${code}: Requested content is not available, rate-limit reached or login required`);
}

/** Answers the double for an address of TikTok or Instagram; null for any other, and where a common fault decides. */
export function socialRun(state: WorldState, url: URL, end: number, mode: string | undefined): YtdlpRun | null {
  const [, site, ...rest] = decodeURIComponent(url.pathname).split("/");
  if (site !== "tiktok.com" && site !== "instagram.com") return null;
  if (mode && !["same_page", "no_id"].includes(mode)) return null;
  const [first = "", what, id] = rest;
  if (site === "instagram.com") return instagramPost(state, what ?? "");
  if (first === "t") return tiktokVideo(state, what?.replace(/^ZT/, "") ?? "");
  if (what === "video" && id) return tiktokVideo(state, id);
  return tiktokAccount(state, first.replace(/^@/, ""), end, mode);
}
