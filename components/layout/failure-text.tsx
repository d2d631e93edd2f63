"use client";

import { useErrorWords } from "@/components/layout/use-error-words";

/** A failed request in words, for places that have no hook: toasts. */
export function FailureText({ error }: { error: unknown }) {
  return <>{useErrorWords().failure(error)}</>;
}
