"use client";

import { useTranslations } from "next-intl";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** Comes with every page, so it is made of nothing but elements; pages inside the shell have a richer one. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("shell.error");
  const common = useTranslations("common");
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <div role="alert" className="flex flex-col items-center gap-1 px-6 py-12 text-center">
        <h1 className="font-medium text-base">{t("title")}</h1>
        <p className="max-w-md text-pretty text-muted text-sm">{t("text")}</p>
        <button
          type="button"
          onClick={reset}
          className="mt-3 h-8 rounded-md border border-line-strong bg-surface px-3 font-medium text-ink text-sm hover:bg-sunken touch:h-11"
        >
          {common("retry")}
        </button>
        {error.digest ? <code className="mt-2 select-all font-mono text-muted text-xs">{error.digest}</code> : null}
      </div>
    </main>
  );
}
