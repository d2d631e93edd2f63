"use client";

import { useLayoutEffect, useRef } from "react";
import type { OverlayState } from "@/components/ui/overlay";

/** For each open overlay, by the id of its content: where its focus came from, the nearest place first. */
const origins = new Map<string, readonly HTMLElement[]>();
/** Of the one that is just closing: what opens in its stead has nothing focused yet, and goes back there, too. */
let closing: readonly HTMLElement[] = [];

/** Where the focus is now; behind a place within an overlay stand those to which that overlay would go back. */
function placesOfFocus(): readonly HTMLElement[] {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return closing;
  for (const [id, places] of origins) if (document.getElementById(id)?.contains(active)) return [active, ...places];
  return [active];
}

/**
 * Remembers the focus when an overlay opens and gives it back when it has closed: to the trigger, else to where it was, else
 * (a list drawn anew has neither any more) to the page's content. Never is it left on nothing.
 */
export function useFocusReturn({ open, trigger, contentId }: OverlayState): () => void {
  const places = useRef<readonly HTMLElement[]>([]);
  useLayoutEffect(() => {
    if (!open) return;
    places.current = [...(trigger.current ? [trigger.current] : []), ...placesOfFocus()];
    origins.set(contentId, places.current);
    return () => {
      origins.delete(contentId);
      closing = places.current;
    };
  }, [open, trigger, contentId]);
  return () => {
    closing = [];
    const content = document.querySelector<HTMLElement>("main");
    for (const place of [...places.current, ...(content ? [content] : [])]) {
      place.focus({ preventScroll: place === content });
      if (document.activeElement === place) return;
    }
  };
}
