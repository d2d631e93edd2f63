"use client";

import { parseAsId } from "@/components/layout/parse-as-id";
import { parseAsString, parseAsStringLiteral } from "@/components/layout/url-params";
import { useQueryStates } from "@/components/layout/use-query-states";
import { POST_SORTS } from "@/lib/services/posts/schemas";

const SORTS = POST_SORTS.flatMap((field) => [field, `-${field}`]);

/** Channel, search and order of the list, kept in the address. */
export function usePostsFilter() {
  return useQueryStates(
    {
      channel: parseAsId,
      q: parseAsString,
      sort: parseAsStringLiteral(SORTS),
    },
    { history: "replace" },
  );
}
