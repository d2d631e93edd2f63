import type { Link } from "./parse-link";
import { content, creator, type Finding, reject } from "./resolved-item";

const POSTS: Record<string, "post" | "reel" | "igtv"> = { p: "post", reel: "reel", reels: "reel", tv: "igtv" };
const NOT_CREATORS = new Set(
  (
    "explore direct accounts about developer legal press jobs privacy terms download directory topics challenge emails " +
    "session nametag create your_activity locations web api graphql static blog help support oauth ar audio guide " +
    "guides popular lite ads business safety logging_page integrity qr data"
  ).split(" "),
);

const shortcode = (text: string | undefined): string | null => /^[\w-]{5,64}/.exec(text ?? "")?.[0] ?? null;
const userName = (text: string | undefined): string | null => /^@?([\w.]{1,30})$/.exec(text ?? "")?.[1] ?? null;
const numericUser = (text: string | undefined): string | null => /^id:(\d{1,20})$/.exec(text ?? "")?.[1] ?? null;

function post(kind: "post" | "reel" | "igtv", text: string | undefined, owner?: string | null): Finding {
  const found = shortcode(text);
  return found ? content("instagram", kind, found, owner ?? undefined) : reject("malformed_id");
}

function story(second: string | undefined, third: string | undefined): Finding {
  if (second === "highlights") {
    const id = /^\d+/.exec(third ?? "")?.[0];
    return id ? content("instagram", "highlight", id) : reject("malformed_id");
  }
  const name = numericUser(second) ?? userName(second);
  return name ? content("instagram", "story", name, name) : reject("malformed_id");
}

function shared(segments: string[]): Finding {
  const found = shortcode(segments.at(-1));
  return segments.length > 0 && found ? content("instagram", "share_link", found) : reject("malformed_id");
}

/** What a link on one of Instagram's hosts names. */
export function instagramLink(link: Link): Finding {
  const [first = "", second, third] = link.segments;
  if (first === "stories") return story(second, third);
  if (first === "s") return second ? content("instagram", "highlight", second) : reject("malformed_id");
  if (first === "share") return shared(link.segments.slice(1));
  if (first === "_u" || first === "n") return second ? profile(second) : reject("not_a_creator");
  const kind = POSTS[first];
  if (kind) return second && second !== "audio" ? post(kind, second) : reject("not_a_creator");
  if (first === "" || NOT_CREATORS.has(first.toLowerCase())) return reject("not_a_creator");
  const underUser = POSTS[second ?? ""];
  if (underUser && third) return post(underUser, third, userName(first));
  return profile(first);
}

function profile(text: string): Finding {
  const name = numericUser(text) ?? userName(text);
  return name ? creator("instagram", "user", name) : reject("malformed_id");
}
