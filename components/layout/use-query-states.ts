"use client";

import { useSearchParams } from "next/navigation";
import { startTransition, useCallback, useMemo, useOptimistic, useState } from "react";
import { readUrl, type UrlParams, type UrlValues, writeUrl } from "@/components/layout/url-params";

type Changes<P extends UrlParams> = { [K in keyof P]?: UrlValues<P>[K] | null };
type Options = { /** "push": the way back leads to what held before. */ history?: "push" | "replace" };

/**
 * State that stands in the address: `const [{ q }, set] = useQueryStates({ q: parseAsString })`. Only the browser hears of
 * a change (Next takes the browser's own history calls into its router), and whoever made it sees it at once.
 */
export function useQueryStates<P extends UrlParams>(params: P, { history = "replace" }: Options = {}) {
  const [known] = useState(params);
  const [shown, show] = useOptimistic<URLSearchParams>(useSearchParams());
  const values = useMemo(() => readUrl(known, shown), [known, shown]);
  const set = useCallback(
    (changes: Changes<P>) =>
      startTransition(() => {
        const { pathname, search, hash } = window.location;
        const next = writeUrl(known, search, changes);
        show(next);
        // A comma parts the items of a list: it stays legible.
        const query = next.size > 0 ? `?${next.toString().replaceAll("%2C", ",")}` : "";
        window.history[`${history}State`](null, "", `${pathname}${query}${hash}`);
      }),
    [known, history, show],
  );
  return [values, set] as const;
}
