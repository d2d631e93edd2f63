import { platformParams } from "@/components/layout/filter-params";
import { createLoader, parseAsString, parseAsStringLiteral } from "@/components/layout/url-params";
import { BLOGGER_SORTS } from "@/lib/services/bloggers/schemas";

const SORTS = BLOGGER_SORTS.flatMap((field) => [field, `-${field}`]);

/** Search, platform, tag and order of the list; `add` opens the paste box. */
export const bloggersParams = {
  ...platformParams,
  q: parseAsString,
  tag: parseAsString,
  sort: parseAsStringLiteral(SORTS),
  add: parseAsString,
};

export const loadBloggersParams = createLoader(bloggersParams);

type Asked = Awaited<ReturnType<typeof loadBloggersParams>>;
export type BloggersFilter = Pick<Asked, "q" | "platform" | "tag" | "sort">;

/** One filter whatever side builds it, so that what the server prefetched is what the browser asks for. */
export const toBloggersFilter = ({ q, platform, tag, sort }: BloggersFilter): BloggersFilter => ({
  q,
  platform,
  tag,
  sort,
});
