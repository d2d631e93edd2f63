/** The pages whose filters can be kept, with their addresses. A page joins by a line here. */
export const VIEW_PAGES = {
  overview: "/",
  bloggers: "/bloggers",
  videos: "/videos",
  posts: "/posts",
  compare: "/compare",
  movers: "/movers",
  insights: "/insights",
} as const;
export type ViewPage = keyof typeof VIEW_PAGES;

export const VIEW_PAGE_KEYS = ["overview", "bloggers", "videos", "posts", "compare", "movers", "insights"] as const;
export const MAX_QUERY_LENGTH = 2_000;

/** The page at an address, or null where filters are not kept. */
export function viewPageAt(pathname: string): ViewPage | null {
  return VIEW_PAGE_KEYS.find((page) => VIEW_PAGES[page] === pathname) ?? null;
}

/** What an address may carry that is no filter: an open sheet, a place in a list, the answer of a sign-in. */
const PASSING = new Set(["add", "cursor", "limit", "google", "next"]);

/** A query string as it is kept: its keys in order and once, without `?`, without what is no filter. */
export function toViewQuery(text: string): string {
  const kept = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(text)) {
    if (!PASSING.has(key) && value !== "" && !kept.has(key)) kept.set(key, value);
  }
  return new URLSearchParams([...kept].toSorted(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** The address that a view opens. */
export function viewHref(page: ViewPage, query: string): string {
  return query === "" ? VIEW_PAGES[page] : `${VIEW_PAGES[page]}?${query}`;
}
