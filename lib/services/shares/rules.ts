import { toViewQuery } from "@/lib/services/views/rules";

/** The dashboards that can be shared. */
export const SHARE_PAGES = ["overview", "blogger", "compare"] as const;
export type SharePage = (typeof SHARE_PAGES)[number];

/** Days that a link is usually given. */
export const SHARE_LIVES = ["1d", "7d", "30d", "90d"] as const;
export type ShareLife = (typeof SHARE_LIVES)[number];
export const MAX_SHARE_DAYS = 366;
export const DAY_MS = 86_400_000;

const FILTERS: Record<SharePage, readonly string[]> = {
  overview: ["period", "from", "to", "platform", "blogger", "metric"],
  blogger: ["period", "from", "to", "metric"],
  compare: ["period", "from", "to", "platform", "bloggers", "metric", "align"],
};

/** The filter of a link: what its page knows and nothing else, in order. */
export function toShareQuery(page: SharePage, text: string): string {
  const asked = new URLSearchParams(toViewQuery(text));
  return new URLSearchParams([...asked].filter(([key]) => FILTERS[page].includes(key))).toString();
}

const BLOGGER = /^\/bloggers\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** The bloggers that a filter names: one of an overview, those of a comparison. */
export function sharedBloggers(query: string): string[] {
  const asked = new URLSearchParams(query);
  return [asked.get("blogger") ?? "", ...(asked.get("bloggers") ?? "").split(",")].filter((id) => id !== "");
}

/** What can be shared of the page at an address; null: nothing. */
export function sharePageAt(pathname: string): { page: SharePage; bloggerId: string | null } | null {
  if (pathname === "/") return { page: "overview", bloggerId: null };
  if (pathname === "/compare") return { page: "compare", bloggerId: null };
  const bloggerId = BLOGGER.exec(pathname)?.[1];
  return bloggerId === undefined ? null : { page: "blogger", bloggerId };
}

export type ShareState = "open" | "expired" | "revoked";

/** `now` in epoch milliseconds. */
export function shareState(link: { expiresAt: string; revokedAt: string | null }, now: number): ShareState {
  if (link.revokedAt !== null) return "revoked";
  return Date.parse(link.expiresAt) <= now ? "expired" : "open";
}
