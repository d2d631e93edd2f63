import { takeFault } from "./faults";
import { countersAt } from "./growth";
import { pick } from "./ids";
import type { SocialAccount, SocialPost } from "./social-accounts";
import type { WorldState } from "./world-state";

/** The account that the world lets instaloader read with. */
export const READER = { name: "world.reader", password: "world reader's password" } as const;

/** What the double writes and prints. Shapes follow e2e/fixtures/instagram. */
export type InstaloaderRun = { files: { name: string; body: unknown }[]; stderr: string; hangMs: number };

const TYPENAMES = { reel: "GraphVideo", video: "GraphVideo", photo: "GraphImage", carousel: "GraphSidecar" } as const;
const run = (files: InstaloaderRun["files"], stderr = "", hangMs = 0): InstaloaderRun => ({ files, stderr, hangMs });
const structure = (kind: "Post" | "Profile", node: unknown) => ({
  instaloader: { node_type: kind, version: "4.9.5" },
  node,
});

function postFile(state: WorldState, account: SocialAccount, post: SocialPost) {
  const { views, likes, comments } = countersAt(post, state.now());
  const film = post.media === "reel" || post.media === "video";
  const node = {
    __typename: TYPENAMES[post.media],
    id: `36${pick(`media:${post.id}`, 1_000_000, 9_999_999)}${pick(`media2:${post.id}`, 1_000_000_000, 4_000_000_000)}`,
    shortcode: post.id,
    display_url: `${state.url}/vi/${post.id}/sddefault.jpg`,
    thumbnail_src: `${state.url}/vi/${post.id}/hqdefault.jpg`,
    owner: { id: account.id, username: account.name },
    is_video: film,
    // Instagram writes 0 for what is no film: that is no number of views.
    video_view_count: film ? Math.floor(views * 0.7) : 0,
    ...(film ? { video_play_count: views, video_duration: post.durationSec + 0.4 } : {}),
    edge_media_to_caption: { edges: [{ node: { text: post.title } }] },
    edge_media_to_comment: { count: comments },
    edge_liked_by: { count: post.likesHidden ? -1 : likes },
    edge_media_preview_like: { count: post.likesHidden ? -1 : likes },
    like_and_view_counts_disabled: post.likesHidden,
    taken_at_timestamp: Math.floor(post.publishedAt.getTime() / 1000),
    product_type: post.media === "reel" ? "clips" : "feed",
  };
  return { name: `${post.id}.json`, body: structure("Post", node) };
}

function profileFile(state: WorldState, account: SocialAccount) {
  const node = {
    id: account.id,
    fbid: account.graphId,
    username: account.name,
    full_name: account.title,
    biography: account.biography,
    edge_followed_by: { count: account.followers },
    is_private: account.state === "private",
    followed_by_viewer: account.followed,
    profile_pic_url: `${state.url}/avatar/${account.id}-s320.png`,
    profile_pic_url_hd: `${state.url}/avatar/${account.id}-s800.png`,
  };
  return { name: `${account.name}_${account.id}.json`, body: structure("Profile", node) };
}

function target(state: WorldState, name: string, loggedIn: boolean): InstaloaderRun {
  const accounts = state.social.filter((one) => one.platform === "instagram");
  if (name.startsWith("-")) {
    const code = name.slice(1);
    const account = accounts.find((one) => one.posts.some((post) => post.id === code));
    const post = account?.posts.find((one) => one.id === code);
    if (!account || !post || post.state === "deleted") return run([], `${name}: Fetching Post metadata failed.\n`);
    return run([postFile(state, account, post)]);
  }
  const account = accounts.find((one) => one.name === name);
  if (!account) return run([], `${name}: Profile ${name} does not exist.\n`);
  const profile = profileFile(state, account);
  if (account.state === "private" && !loggedIn) return run([profile], `${name}: --login=USERNAME required.\n`);
  if (account.state === "private" && !account.followed) return run([profile], `${name}: Private but not followed.\n`);
  const posts = account.posts.filter((post) => post.state === "public");
  return run([profile, ...posts.map((post) => postFile(state, account, post))]);
}

const FAULTS: Record<string, string> = {
  challenge:
    '\nDownload aborted: Query to https://i.instagram.com/api/v1/users/web_profile_info/ responded with "302 Found" redirect to https://www.instagram.com/challenge/?next=/.\n',
  http_429:
    '\nDownload aborted: Query to https://i.instagram.com/api/v1/users/web_profile_info/ responded with "429 Too Many Requests".\n',
  login_wall:
    '\nDownload aborted: Query to https://i.instagram.com/api/v1/users/web_profile_info/ responded with "401 Unauthorized".\n',
  two_factor:
    'Traceback (most recent call last):\n    code = input("Enter 2FA verification code: ")\nEOFError: EOF when reading a line\n',
};

/** What instaloader finds out about its targets; faults of kind `instaloader` decide otherwise. */
export function instaloaderRun(state: WorldState, query: URLSearchParams): InstaloaderRun {
  const targets = query.getAll("target");
  const login = query.get("login");
  state.calls.push({
    at: state.now().toISOString(),
    method: "RUN",
    path: "/instaloader",
    query: { target: targets.join(" "), login: login ?? "" },
    status: 0,
    units: 0,
  });
  const fault = takeFault(state.faults, targets.join(" "), "instaloader");
  if (fault?.mode === "hang") return run([], "", 600_000);
  const said = FAULTS[fault?.mode ?? ""];
  if (said) return run([], said);
  if (login && login !== READER.name) return run([], "Fatal error: Login error: Wrong password.\n");
  const runs = targets.map((name) => target(state, name, login !== null));
  return run(
    runs.flatMap((one) => one.files),
    runs.map((one) => one.stderr).join(""),
  );
}
