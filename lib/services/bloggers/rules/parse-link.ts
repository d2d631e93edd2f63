/** A link taken apart; `segments` are decoded path parts without empties. */
export type Link = { host: string; segments: string[]; query: URLSearchParams; hash: string; raw: string };

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const HOST_LIKE = /^[^\s/?#@:]+\.[a-z0-9-]{2,}\.?(:\d{1,5})?([/?#]|$)/i;

/** The scheme written in front, in lower case; `null` for none (`youtube.com:443/…` has none). */
export function schemeOf(text: string): string | null {
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  return scheme === undefined || HOST_LIKE.test(text) ? null : scheme;
}

/** Whether the text, with or without a scheme, looks like an address at all. */
export const looksLikeAddress = (text: string): boolean =>
  /^(https?:)?\/\//i.test(text) || HOST_LIKE.test(text.replace(/^https?:\/+/i, ""));

/** Decodes one part of a path; a broken escape stays as it was written. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

/** Reads an http(s) address with or without its scheme. `null` when it is none. */
export function parseLink(text: string): Link | null {
  const raw = text.replaceAll("&amp;", "&");
  const absolute = /^https?:\/\//i.test(raw) ? raw : `https://${raw.replace(/^(https?:)?\/*/i, "")}`;
  if (!URL.canParse(absolute)) return null;
  const url = new URL(absolute);
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  if (!host.includes(".")) return null;
  const segments = url.pathname.split("/").map(decode).filter(Boolean);
  return { host, segments, query: url.searchParams, hash: url.hash.slice(1), raw };
}
