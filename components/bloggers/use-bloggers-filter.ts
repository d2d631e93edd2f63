"use client";

import { parseAsString, parseAsStringEnum, useQueryStates } from "nuqs";
import { platformParams } from "@/components/layout/filter-params";
import { BLOGGER_SORTS } from "@/lib/services/bloggers/schemas";

const SORTS = BLOGGER_SORTS.flatMap((field) => [field, `-${field}`]);

/** Search, platform, tag and order of the list, kept in the address. */
export function useBloggersFilter() {
  return useQueryStates(
    {
      ...platformParams,
      q: parseAsString.withOptions({ throttleMs: 250 }),
      tag: parseAsString,
      sort: parseAsStringEnum(SORTS),
      add: parseAsString,
    },
    { history: "replace" },
  );
}
