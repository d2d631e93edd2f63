import "server-only";
import type { Page } from "@/lib/services/paging/schemas";

/** Rows a page: many enough that a list which sorts anew for each page does so seldom. */
const PAGE = 2_000;

/** All pages of a list, one after another, in the list's own order. */
export async function* eachPage<Q extends object, T>(
  list: (query: Q & { limit: number; cursor: string | undefined }) => Promise<Pick<Page<T>, "items" | "nextCursor">>,
  query: Q,
): AsyncGenerator<T[]> {
  let cursor: string | undefined;
  do {
    const page = await list({ ...query, limit: PAGE, cursor });
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
