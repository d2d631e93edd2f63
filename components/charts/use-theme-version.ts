"use client";

import { useSyncExternalStore } from "react";

/** Changes whenever the theme class of the document does, however that came about. */
export function useThemeVersion(): string {
  return useSyncExternalStore(
    (listener) => {
      const observer = new MutationObserver(listener);
      observer.observe(document.documentElement, { attributes: true, attributeFilter: ["class"] });
      return () => observer.disconnect();
    },
    () => document.documentElement.className,
    () => "",
  );
}
