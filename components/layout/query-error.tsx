"use client";

import { useTranslations } from "next-intl";
import { ErrorPanel } from "@/components/layout/error-panel";
import { ApiError } from "@/lib/http/client";

/** What a failed query shows: the server's own sentence and its request id, or that there is no connection. */
export function QueryError({ error, onRetry }: { error: Error | null; onRetry?: () => void }) {
  const t = useTranslations("common.error");
  const known = error instanceof ApiError;
  return (
    <ErrorPanel
      detail={known ? (error.status === 0 ? t("offline") : error.message) : undefined}
      requestId={known ? (error.requestId ?? undefined) : undefined}
      onRetry={onRetry}
    />
  );
}
