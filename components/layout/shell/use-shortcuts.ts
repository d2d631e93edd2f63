"use client";

import { useEffect } from "react";
import { nextShortcut } from "@/components/layout/shell/shortcuts";
import { isTyping } from "@/components/ui/is-typing";

const SEQUENCE_MS = 1200;

type Handlers = {
  targets: ReadonlySet<string>;
  onGo: (letter: string) => void;
  onKeys: () => void;
  onPalette: () => void;
  /** The first key of ⌘K is down. */
  onPaletteNear: () => void;
};

/** ⌘K anywhere; `?` and `g …` where no text is being typed. */
export function useShortcuts({ targets, onGo, onKeys, onPalette, onPaletteNear }: Handlers): void {
  useEffect(() => {
    let pending = false;
    let since = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Meta" || event.key === "Control") onPaletteNear();
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        onPalette();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const step = nextShortcut(pending && event.timeStamp - since < SEQUENCE_MS, event.key, targets);
      pending = step.pending;
      since = event.timeStamp;
      if (step.action === "keys") onKeys();
      else if (step.action) onGo(step.action.slice(3));
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [targets, onGo, onKeys, onPalette, onPaletteNear]);
}
