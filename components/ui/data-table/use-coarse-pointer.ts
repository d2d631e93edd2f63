"use client";

import { useSyncExternalStore } from "react";

const QUERY = "(pointer: coarse)";

/** True on touch screens; false on the server. */
export function useCoarsePointer(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(QUERY);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => window.matchMedia(QUERY).matches,
    () => false,
  );
}
