"use client";

import { parseAsString, parseAsStringEnum, useQueryStates } from "nuqs";
import { parseAsId } from "@/components/layout/parse-as-id";
import { POST_SORTS } from "@/lib/services/posts/schemas";

const SORTS = POST_SORTS.flatMap((field) => [field, `-${field}`]);

/** Channel, search and order of the list, kept in the address. */
export function usePostsFilter() {
  return useQueryStates(
    {
      channel: parseAsId,
      q: parseAsString.withOptions({ throttleMs: 250 }),
      sort: parseAsStringEnum(SORTS),
    },
    { history: "replace" },
  );
}
