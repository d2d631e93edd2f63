import { instagramLink } from "./instagram-link";
import { type Link, looksLikeAddress, parseLink, schemeOf } from "./parse-link";
import { content, type Finding, type ResolvedItem, reject } from "./resolved-item";
import { tiktokLink } from "./tiktok-link";
import { channelId, handle, youtubeLink } from "./youtube-link";

const MAX_LENGTH = 2048;
const PSEUDO = /^(:\w+|(yt|tiktok|instagram|vnd\.|snssdk|gv|bili|sc|nico)[\w.-]*:(?!\/\/?(www\.|m\.)?\w+\.\w))/i;
const SHORTENERS = new Set(
  "bit.ly t.co goo.gl tinyurl.com ow.ly is.gd buff.ly rb.gy cutt.ly lnkd.in linktr.ee".split(" "),
);

const on = (host: string, ...domains: string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** Pages that only pass on to another: the address they pass on to. */
function target(link: Link): string | null {
  const { host, query, segments } = link;
  const first = segments[0] ?? "";
  const youtube = on(host, "youtube.com");
  if (youtube && first === "attribution_link") return `https://www.youtube.com${query.get("u") ?? ""}`;
  if (youtube && first === "oembed") return query.get("url");
  if (youtube && first === "redirect") return query.get("q");
  if (host === "consent.youtube.com" || host === "accounts.youtube.com") return query.get("continue");
  if (host === "l.instagram.com") return query.get("u");
  if (on(host, "instagram.com") && first === "accounts" && query.has("next")) {
    const next = query.get("next") ?? "";
    return next.startsWith("/") ? `https://www.instagram.com${next}` : next;
  }
  if (/^(www\.)?google\.[a-z.]{2,6}$/.test(host) && first === "url") return query.get("q") ?? query.get("url");
  return null;
}

function byLink(link: Link, depth: number): Finding {
  const onward = depth > 0 ? target(link) : null;
  const next = onward ? parseLink(onward) : null;
  if (next) return byLink(next, depth - 1);
  const { host } = link;
  if (
    on(host, "youtube.com", "youtu.be", "youtube-nocookie.com", "youtubekids.com", "youtubeeducation.com", "y2u.be")
  ) {
    return youtubeLink(link);
  }
  if (on(host, "ytimg.com") || host === "youtube.googleapis.com") return youtubeLink(link);
  if (on(host, "tiktok.com", "tiktokv.com")) return tiktokLink(link);
  if (on(host, "instagram.com", "instagr.am")) return instagramLink(link);
  return reject(SHORTENERS.has(host) ? "shortener" : "other_site");
}

/** Ids and handles written without any address. */
function bare(text: string): Finding {
  if (text.startsWith("@")) {
    const found = handle(text);
    return found.verdict === "reject" ? reject("not_a_link") : found;
  }
  if (/^UC[\w-]{22}$/.test(text)) return channelId(text);
  if (/^(PL|UU|FL|OLAK5uy_|EC)[\w-]{14,}$/.test(text)) return content("youtube", "playlist", text);
  const looksLikeVideo = /^[\w-]{11}$/.test(text) && /[\d_-]/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text);
  return looksLikeVideo ? content("youtube", "video", text) : reject("not_a_link");
}

function find(text: string): Finding {
  if (text.length > MAX_LENGTH) return reject("too_long");
  const scheme = schemeOf(text);
  if (PSEUDO.test(text) && scheme !== "http" && scheme !== "https") return reject("pseudo_url");
  if (scheme && scheme !== "http" && scheme !== "https") return reject("unsupported_scheme");
  if (!looksLikeAddress(text)) return bare(text);
  const link = parseLink(text);
  return link ? byLink(link, 3) : reject("not_a_link");
}

/** Classifies one pasted link, handle or id, offline. Never throws, whatever the text is. */
export function resolveLine(input: string): ResolvedItem {
  const shown = input.length > MAX_LENGTH ? `${input.slice(0, 200)}…` : input;
  return { input: shown, ...find(input) };
}
