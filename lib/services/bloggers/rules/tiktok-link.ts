import type { Link } from "./parse-link";
import { content, creator, type Finding, reject } from "./resolved-item";

const SHORT_HOSTS = new Set(["vm.tiktok.com", "vt.tiktok.com"]);

const numeric = (text: string | null | undefined): string | null => /^\d{5,25}/.exec(text ?? "")?.[0] ?? null;
const code = (text: string | undefined): string | null => /^[\w-]{4,40}/.exec(text ?? "")?.[0] ?? null;

/** Names are letters of any script, digits, `_` and `.`; the long `MS4wLj…` ids stand in the same place. */
const userName = (text: string): string | null => /^[\p{L}\p{N}\p{M}_.-]{1,100}$/u.exec(text)?.[0] ?? null;

/** Content by its number, or a refusal when the number is not there. */
function media(kind: "video" | "photo" | "live", id: string | null, owner?: string): Finding {
  return id ? content("tiktok", kind, id, owner) : reject("malformed_id");
}

function underUser(name: string, tab: string | undefined, id: string | undefined): Finding {
  const user = userName(name);
  if (tab === "video" || tab === "photo") return media(tab, numeric(id), user ?? undefined);
  if (!user) return reject("malformed_id");
  if (tab === "live") return content("tiktok", "live", user, user);
  if (tab === "collection" || tab === "playlist") return content("tiktok", tab, user, user);
  return creator("tiktok", "user", user);
}

/** `#/@name/video/ID` of the old single-page site, `?shareId=`, `?item_id=`. */
function fromLeftovers(link: Link): Finding | null {
  const old = /@([^/?#]*)\/(video|photo)\/(\d+)/.exec(link.hash);
  if (old?.[3]) return content("tiktok", old[2] === "photo" ? "photo" : "video", old[3], old[1]);
  const id =
    numeric(link.query.get("shareId")) ??
    numeric(link.query.get("item_id")) ??
    numeric(link.query.get("share_item_id"));
  return id ? content("tiktok", "video", id) : null;
}

/** What a link on one of TikTok's hosts names. */
export function tiktokLink(link: Link): Finding {
  const [first = "", second, third, fourth] = link.segments;
  if (SHORT_HOSTS.has(link.host)) {
    const found = code(first === "t" ? second : first);
    return found ? content("tiktok", "short_link", found) : reject("malformed_id");
  }
  if (first.startsWith("@")) return underUser(first.slice(1), second, third);
  const path = (first === "h5" || first === "i18n" ? [second, third, fourth] : [first, second, third]) as (
    | string
    | undefined
  )[];
  const [area, what, id] = path;
  switch (area) {
    case "t": {
      const found = code(what);
      return found ? content("tiktok", "short_link", found) : reject("malformed_id");
    }
    case "v":
    case "video":
      return media("video", numeric(what));
    case "embed":
    case "player":
      return media("video", numeric(/^v\d+$/.test(what ?? "") ? id : what));
    case "share":
      if (what === "video" || what === "photo" || what === "live") return media(what, numeric(id));
      if ((what === "user" || what === "usr") && numeric(id)) return creator("tiktok", "user", numeric(id) ?? "");
      return reject("not_a_creator");
  }
  return fromLeftovers(link) ?? reject("not_a_creator");
}
