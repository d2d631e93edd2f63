import type { Link } from "./parse-link";
import { content, creator, type Finding, reject } from "./resolved-item";

const VIDEO_PATHS = new Set(["embed", "v", "e", "vi", "vi_webp", "an_webp", "w", "watch", "video", "shorts", "live"]);
const NOT_CREATORS = new Set(
  (
    "results search shared hashtag trending explore feed feeds browse oembed get_video_info iframe_api s source " +
    "storefront oops index account account_privacy t about upload signin logout premium ads creators jobs press kids " +
    "howyoutubeworks gaming movies shows show sports podcasts learning playables redirect attribution_link new " +
    "reporthistory paid_memberships purchases opensearch api player musicpremium yt yts c user channel watch watch_popup " +
    "watch_videos ytscreeningroom post clip course playlist profile intl error embed v e vi w shorts live verify_age " +
    "supported_browsers tv getalbum testtube theme my_videos dashboard comment_servlet channels charts"
  ).split(" "),
);

/** The first id in a string that may carry leftovers behind it (`…&feature=x`, a glued `share…`). Real ids have 11 characters. */
export function videoIdIn(text: string | null | undefined): string | null {
  const run = /^[\w-]+/.exec(text ?? "")?.[0];
  if (!run || run.length < 4) return null;
  return run.slice(0, 11);
}

const playlistIdIn = (text: string | null): string | null => /^[\w-]{2,64}/.exec(text ?? "")?.[0] ?? null;

function video(id: string | null, kind: "video" | "short" | "live" = "video"): Finding {
  return id ? content("youtube", kind, id) : reject("malformed_id");
}

/** A playlist; mixes and private lists (Watch later, Liked) have no owner to look up. */
function playlist(id: string | null): Finding {
  if (!id) return reject("malformed_id");
  if (/^(WL|LL|LM|HL)$/.test(id) || /^RD(?!CL)/.test(id)) return reject("personal_list");
  return content("youtube", "playlist", id);
}

export function channelId(text: string | undefined): Finding {
  const id = /^[\w-]+/.exec(text ?? "")?.[0] ?? "";
  if (/^UC[\w-]{22}$/.test(id) || /^HC[\w-]{10,22}$/.test(id)) return creator("youtube", "channel_id", id);
  return reject("malformed_id");
}

/** Handles are letters and digits of any script with `_ - . ·` between; YouTube allows 3–30, old ones are shorter. */
export function handle(text: string): Finding {
  const name = /^@?([\p{L}\p{N}\p{M}_.·-]{1,60})$/u.exec(text.normalize("NFC"))?.[1];
  return name && /[\p{L}\p{N}]/u.test(name) ? creator("youtube", "handle", `@${name}`) : reject("malformed_id");
}

function named(kind: "custom" | "legacy_user", text: string | undefined): Finding {
  const name = text?.normalize("NFC").trim();
  return name && /^[\p{L}\p{N}\p{M}_.·' -]{1,100}$/u.test(name)
    ? creator("youtube", kind, name)
    : reject("malformed_id");
}

/** Legacy fragments: `#p/u/1/ID`, `#p/c/LIST/0/ID`, `#!v=ID`, and `&v=` glued to a path. */
function videoInLeftovers(link: Link): string | null {
  const fragment = /^p\/(?:a\/)?(?:[uflc]|search)\/(?:[\w-]+\/)*?\d+\/([\w-]+)/.exec(link.hash)?.[1];
  return videoIdIn(fragment) ?? videoIdIn(/[?&#!/]vi?=([\w-]+)/.exec(link.raw)?.[1]);
}

function feed(link: Link): Finding {
  const { query } = link;
  if (query.has("channel_id")) return channelId(query.get("channel_id") ?? "");
  if (query.has("playlist_id")) return playlist(playlistIdIn(query.get("playlist_id")));
  return query.has("user") ? named("legacy_user", query.get("user") ?? "") : reject("not_a_creator");
}

function byVideoPath(first: string, second: string | undefined, link: Link): Finding {
  const { query } = link;
  if (first === "embed" && second === "live_stream") return channelId(query.get("channel") ?? "");
  if (first === "embed" && (!second || second === "videoseries" || second === "playlist") && query.has("list")) {
    return playlist(playlistIdIn(query.get("list")));
  }
  if (!second) return byQuery(link) ?? reject("not_a_creator");
  return video(videoIdIn(second), first === "shorts" ? "short" : first === "live" ? "live" : "video");
}

/** What the query or fragment alone names: a video before the list it plays in. */
function byQuery(link: Link): Finding | null {
  const id = videoIdIn(link.query.get("v")) ?? videoIdIn(link.query.get("vi")) ?? videoInLeftovers(link);
  if (id) return video(id);
  const several = videoIdIn(link.query.get("video_ids") ?? link.query.get("video_id"));
  if (several) return video(several);
  return link.query.has("list") ? playlist(playlistIdIn(link.query.get("list"))) : null;
}

/** `youtu.be/…`: the id stands alone. */
function shortHost(link: Link): Finding {
  const [first, second] = link.segments;
  if (!first) return byQuery(link) ?? reject("not_a_creator");
  if (first.startsWith("@")) return handle(first);
  if (VIDEO_PATHS.has(first) && second) return byVideoPath(first, second, link);
  return video(videoIdIn(first));
}

/** What a link on one of YouTube's hosts names. */
export function youtubeLink(link: Link): Finding {
  if (link.host === "youtu.be" || link.host === "y2u.be") return shortHost(link);
  const [first = "", second] = link.segments;
  const word = first.toLowerCase();
  if (first.startsWith("@")) return handle(first);
  if (/^(UC[\w-]{22}|HC[\w-]{11})$/.test(first)) return channelId(first);
  const leftover = /^(p\/|!)/.test(link.hash) ? videoInLeftovers(link) : null;
  if (leftover) return video(leftover);
  switch (word) {
    case "channel":
      return channelId(second);
    case "c":
      return second?.startsWith("@") ? handle(second) : named("custom", second);
    case "user":
      return named("legacy_user", second);
    case "profile":
    case "profile_videos":
      return named("legacy_user", link.query.get("user") ?? undefined);
    case "clip":
      return second ? content("youtube", "clip", second) : reject("malformed_id");
    case "post":
      return second ? content("youtube", "post", second) : reject("malformed_id");
    case "feeds":
      return feed(link);
    case "browse":
      if (second?.startsWith("VL")) return playlist(playlistIdIn(second.slice(2)));
      return second?.startsWith("UC") ? channelId(second) : reject("not_a_creator");
    case "playlist":
    case "course":
      return playlist(playlistIdIn(link.query.get("list")));
  }
  if (VIDEO_PATHS.has(word)) return byVideoPath(word, second, link);
  const queried = byQuery(link);
  if (queried) return queried;
  if (word === "" || NOT_CREATORS.has(word)) return reject("not_a_creator");
  return named("custom", first);
}
