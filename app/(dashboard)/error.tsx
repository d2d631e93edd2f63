"use client";

import { useTranslations } from "next-intl";
import { ErrorPanel } from "@/components/layout/error-panel";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** Inside the shell: the navigation stays usable when one page fails. */
export default function DashboardError({ error, reset }: ErrorPageProps) {
  const t = useTranslations("shell.error");
  return (
    <ErrorPanel
      className="min-h-[60dvh] justify-center"
      title={t("title")}
      detail={t("text")}
      requestId={error.digest}
      onRetry={reset}
    />
  );
}
