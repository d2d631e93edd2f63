import type { Reply } from "./api-errors";
import { takeFault } from "./faults";
import { countersAt } from "./growth";
import { pick } from "./ids";
import type { SocialPost } from "./social-accounts";
import type { WorldState } from "./world-state";

/** What to set so that the product uses the official API of the world. */
export const GRAPH_ENV = {
  INSTAGRAM_GRAPH_TOKEN: "world-graph-token",
  INSTAGRAM_GRAPH_USER_ID: "17841400000000001",
} as const;

/** Long-lived tokens live for sixty days. */
const TOKEN_LIFE_S = 60 * 86_400;

const MESSAGES: Record<string, [status: number, message: string, subcode?: number]> = {
  "2": [500, "An unexpected error has occurred. Please retry your request later."],
  "4": [403, "(#4) Application request limit reached"],
  "10": [403, "(#10) Application does not have permission for this action"],
  "100": [400, "(#100) Tried accessing nonexisting field (view_count) on node type (Media)"],
  "110": [400, "Invalid user id", 2_207_013],
  "190": [400, "Error validating access token: Session has expired"],
};

function refusal(code: string): Reply {
  const [status, message, subcode] = MESSAGES[code] ?? [400, "Unknown error"];
  const error = {
    message,
    type: "OAuthException",
    code: Number(code),
    ...(subcode ? { error_subcode: subcode, error_user_msg: "Cannot find User with username" } : {}),
    fbtrace_id: "A-world",
  };
  return { status, body: { error } };
}

function media(state: WorldState, post: SocialPost, withViews: boolean) {
  const { views, likes, comments } = countersAt(post, state.now());
  const film = post.media === "reel" || post.media === "video";
  return {
    id: `1789${pick(`media:${post.id}`, 1_000_000, 9_999_999)}${pick(`media2:${post.id}`, 100_000, 999_999)}`,
    caption: post.title,
    ...(post.likesHidden ? {} : { like_count: likes }),
    comments_count: comments,
    ...(withViews && film ? { view_count: views } : {}),
    timestamp: post.publishedAt.toISOString().replace(/\.\d{3}Z$/, "+0000"),
    permalink: `https://www.instagram.com/${post.media === "reel" ? "reel" : "p"}/${post.id}/`,
    media_type: post.media === "carousel" ? "CAROUSEL_ALBUM" : film ? "VIDEO" : "IMAGE",
    media_product_type: post.media === "reel" ? "REELS" : "FEED",
    ...(film
      ? { thumbnail_url: `${state.url}/vi/${post.id}/hqdefault.jpg` }
      : { media_url: `${state.url}/vi/${post.id}/sddefault.jpg` }),
  };
}

/** `GET /vN.0/{own id}?fields=business_discovery.username(…){…}`, `…?fields=username`, and `/vN.0/debug_token`. */
export function answerGraph(state: WorldState, url: URL): Reply {
  const fields = url.searchParams.get("fields") ?? "";
  const fault = takeFault(state.faults, fields || url.pathname, "graph");
  if (fault?.mode) return refusal(fault.mode);
  if (url.searchParams.get("access_token") !== GRAPH_ENV.INSTAGRAM_GRAPH_TOKEN) return refusal("190");
  if (url.pathname.endsWith("/debug_token")) {
    const expiresAt = Math.floor(state.now().getTime() / 1000) + TOKEN_LIFE_S;
    return { status: 200, body: { data: { type: "USER", is_valid: true, expires_at: expiresAt } } };
  }
  if (fields === "username") {
    return { status: 200, body: { username: "our.own.account", id: GRAPH_ENV.INSTAGRAM_GRAPH_USER_ID } };
  }
  const name = /^business_discovery\.username\(([\w.]+)\)\{/.exec(fields)?.[1];
  const account = state.social.find((one) => one.platform === "instagram" && one.name === name);
  if (!account?.professional || account.state === "private") return refusal("110");
  const size = Number(/\.limit\((\d+)\)/.exec(fields)?.[1] ?? 25);
  const from = Number(Buffer.from(/\.after\(([\w=-]+)\)/.exec(fields)?.[1] ?? "", "base64url").toString() || 0);
  const posts = account.posts.filter((post) => post.state === "public");
  const data = posts.slice(from, from + size).map((post) => media(state, post, fields.includes("view_count")));
  const after = Buffer.from(String(from + data.length)).toString("base64url");
  return {
    status: 200,
    body: {
      business_discovery: {
        id: account.graphId,
        username: account.name,
        name: account.title,
        biography: account.biography,
        profile_picture_url: `${state.url}/avatar/${account.id}-s320.png`,
        followers_count: account.followers,
        media_count: posts.length,
        media: { data, ...(from + data.length < posts.length ? { paging: { cursors: { after } } } : {}) },
      },
      id: GRAPH_ENV.INSTAGRAM_GRAPH_USER_ID,
    },
  };
}
