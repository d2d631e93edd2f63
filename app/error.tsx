"use client";

import { useTranslations } from "next-intl";
import { ErrorPanel } from "@/components/layout/error-panel";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("shell.error");
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <ErrorPanel title={t("title")} detail={t("text")} requestId={error.digest} onRetry={reset} />
    </main>
  );
}
