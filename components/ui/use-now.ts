"use client";

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let current = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    current = Date.now();
    for (const each of listeners) each();
  }, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function read(): number {
  if (current === 0 || Date.now() - current > 30_000) current = Date.now();
  return current;
}

/** The present, moving on every half minute; one timer for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read, Date.now);
}
