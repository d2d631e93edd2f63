"use client";

import { ErrorPanel } from "@/components/layout/error-panel";
import { useErrorWords } from "@/components/layout/use-error-words";
import { ApiError } from "@/lib/http/client";

/** What a failed query shows: what happened in the reader's language, and the request id to copy. */
export function QueryError({ error, onRetry }: { error: Error | null; onRetry?: () => void }) {
  const words = useErrorWords();
  return (
    <ErrorPanel
      detail={error ? words.failure(error) : undefined}
      requestId={error instanceof ApiError ? (error.requestId ?? undefined) : undefined}
      onRetry={onRetry}
    />
  );
}
