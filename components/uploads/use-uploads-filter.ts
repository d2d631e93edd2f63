"use client";

import { useQueryStates } from "@/components/layout/use-query-states";
import { uploadsParams } from "@/components/uploads/uploads-params";

/** Search, state, channel and order of the list, kept in the address. */
export const useUploadsFilter = () => useQueryStates(uploadsParams, { history: "replace" });
