import type { ReactNode } from "react";

export type ToastTone = "neutral" | "good" | "bad" | "warn";
export type ToastInput = {
  title: ReactNode;
  /** What is safe and what to do next. */
  description?: ReactNode;
  tone?: ToastTone;
  /** One action, usually "Undo". Closes the toast. */
  action?: { label: string; onClick: () => void };
  /** Milliseconds on screen; 6000 unless told, errors stay until closed. */
  duration?: number;
  /** A second toast with the same id takes the place of the first. */
  id?: string;
};
export type ToastEntry = ToastInput & { id: string };

const MAX_SHOWN = 4;
let entries: readonly ToastEntry[] = [];
let counter = 0;
const listeners = new Set<() => void>();
const NONE: readonly ToastEntry[] = [];

function publish(next: readonly ToastEntry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

/** Tells the user the outcome of something they did. Returns the id for `dismissToast`. */
export function toast(input: ToastInput): string {
  counter += 1;
  const id = input.id ?? `toast-${counter}`;
  publish([...entries.filter((entry) => entry.id !== id), { ...input, id }].slice(-MAX_SHOWN));
  return id;
}

export function dismissToast(id: string): void {
  publish(entries.filter((entry) => entry.id !== id));
}

export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly ToastEntry[] => entries,
  readOnServer: (): readonly ToastEntry[] => NONE,
};
