"use client";

import { useEffect, useRef } from "react";
import { nextShortcut } from "@/components/layout/shell/shortcuts";
import { isTyping } from "@/components/ui/is-typing";

const SEQUENCE_MS = 1200;
/** A palette that does not come (no connection) must not keep the keyboard. */
const EARLY_MS = 3_000;

type Handlers = {
  targets: ReadonlySet<string>;
  onGo: (letter: string) => void;
  onKeys: () => void;
  onPalette: () => void;
  /** The first key of ⌘K is down. */
  onPaletteNear: () => void;
  /** What is typed after ⌘K while the palette's field is still on its way; null when the palette is closed. */
  onEarly: ((change: (text: string) => string) => void) | null;
};

/** ⌘K anywhere; `?` and `g …` where no text is being typed. */
export function useShortcuts({ targets, onGo, onKeys, onPalette, onPaletteNear, onEarly }: Handlers): void {
  const asked = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    let pending = false;
    let since = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Meta" || event.key === "Control") onPaletteNear();
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        asked.current = event.timeStamp;
        onPalette();
        return;
      }
      if (onEarly && event.timeStamp - asked.current < EARLY_MS && keepEarly(event, onEarly)) return;
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
  }, [targets, onGo, onKeys, onPalette, onPaletteNear, onEarly]);
}

function keepEarly(event: KeyboardEvent, change: NonNullable<Handlers["onEarly"]>): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey) return false;
  if (event.target instanceof HTMLInputElement && event.target.closest('[role="dialog"]')) return false;
  if (event.key === "Backspace") change((text) => text.slice(0, -1));
  else if (event.key.length === 1) change((text) => text + event.key);
  else return false;
  event.preventDefault();
  return true;
}
