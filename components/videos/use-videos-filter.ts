"use client";

import { parseAsString, parseAsStringEnum, parseAsStringLiteral, useQueryStates } from "nuqs";
import { bloggerParams, platformParams } from "@/components/layout/filter-params";
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
      q: parseAsString.withOptions({ throttleMs: 250 }),
      kind: parseAsStringEnum(KINDS),
      published: parseAsStringLiteral(["period"]),
      sort: parseAsStringEnum(SORTS),
    },
    { history: "replace" },
  );
}
