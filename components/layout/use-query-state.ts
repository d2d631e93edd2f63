"use client";

import { useCallback } from "react";
import type { UrlParam } from "@/components/layout/url-params";
import { useQueryStates } from "@/components/layout/use-query-states";

/** One key of the address: `const [status, setStatus] = useQueryState("status", parseAsString)`. */
export function useQueryState<T>(key: string, param: UrlParam<T>) {
  const [values, set] = useQueryStates({ [key]: param });
  const setValue = useCallback((value: T | null) => set({ [key]: value }), [key, set]);
  return [values[key] ?? null, setValue] as const;
}
