"use client";

import { useQueryStates } from "nuqs";
import { uploadsParams } from "@/components/uploads/uploads-params";

/** Search, state, channel and order of the list, kept in the address. */
export const useUploadsFilter = () => useQueryStates(uploadsParams, { history: "replace" });
