"use client";

import { useQueryStates } from "nuqs";
import { bloggersParams } from "@/components/bloggers/bloggers-params";

/** Search, platform, tag and order of the list, kept in the address. */
export const useBloggersFilter = () => useQueryStates(bloggersParams, { history: "replace" });
