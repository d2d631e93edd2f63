"use client";

import { bloggersParams } from "@/components/bloggers/bloggers-params";
import { useQueryStates } from "@/components/layout/use-query-states";

/** Search, platform, tag and order of the list, kept in the address. */
export const useBloggersFilter = () => useQueryStates(bloggersParams, { history: "replace" });
