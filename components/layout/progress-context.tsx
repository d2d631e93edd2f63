"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";

export type ProgressState = "queued" | "running" | "completed" | "failed" | "cancelled";

/** One piece of work that goes on: a parse, an import, later an upload or a download. */
export type ProgressItem = {
  id: string;
  title: string;
  /** Where its details are. */
  href?: string;
  state: ProgressState;
  done: number;
  /** Null while the amount is not known. */
  total: number | null;
  /** Of what is counted otherwise than by the piece: "12 MB of 40 MB"; empty: nothing is counted. */
  amount?: string;
  /** The step in words: "Reading videos". */
  step?: string;
  /** Things per minute. */
  rate?: number;
  secondsLeft?: number;
  /** What went wrong, in words. */
  error?: string;
  cancellable?: boolean;
};

type Progress = {
  items: readonly ProgressItem[];
  onCancel?: ((id: string) => void) | undefined;
  /** Takes a finished one out of the list. */
  onDismiss?: ((id: string) => void) | undefined;
};

const ProgressContext = createContext<Progress>({ items: [] });

/** Put around the shell by whoever listens to the live events. */
export function ProgressProvider({ items, onCancel, onDismiss, children }: Progress & { children: ReactNode }) {
  const value = useMemo(() => ({ items, onCancel, onDismiss }), [items, onCancel, onDismiss]);
  return <ProgressContext value={value}>{children}</ProgressContext>;
}

export function useProgress(): Progress {
  return useContext(ProgressContext);
}
