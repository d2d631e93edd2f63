"use client";

import { bloggerParams, platformParams } from "@/components/layout/filter-params";
import { parseAsString, parseAsStringLiteral } from "@/components/layout/url-params";
import { useQueryStates } from "@/components/layout/use-query-states";
import { VIDEO_SORTS } from "@/lib/services/videos/schemas";
import { VideoKind } from "@/prisma/generated/enums";

const SORTS = VIDEO_SORTS.flatMap((field) => [field, `-${field}`]);
export const KINDS = Object.values(VideoKind);

/** Search, kind, platform, blogger and order of the list, kept in the address beside the period. */
export function useVideosFilter() {
  return useQueryStates(
    {
      ...platformParams,
      ...bloggerParams,
      q: parseAsString,
      kind: parseAsStringLiteral(KINDS),
      published: parseAsStringLiteral(["period"]),
      sort: parseAsStringLiteral(SORTS),
    },
    { history: "replace" },
  );
}
