"use client";

import { type RefObject, useEffect, useRef } from "react";

/** A row that goes (deleted, filtered away) takes the focus with it: then the table has it, lest the keyboard begins anew. */
export function useKeptFocus(table: RefObject<HTMLElement | null>) {
  const within = useRef(false);
  useEffect(() => {
    if (!within.current || document.activeElement !== document.body) return;
    (table.current ?? document.querySelector<HTMLElement>("main"))?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      within.current = true;
    },
    // Of an element that is taken away nobody hears that it has lost the focus.
    onBlur: () => {
      within.current = false;
    },
  };
}
