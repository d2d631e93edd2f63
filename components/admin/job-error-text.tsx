"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { JsonBlock } from "@/components/admin/json-block";
import type { JobSummary } from "@/lib/services/jobs/schemas";

type JobErrorTextProps = {
  error: NonNullable<JobSummary["error"]>;
  /** In lists the stack opens on demand. */
  folded?: boolean;
};

/** Name and message of an error, and its stack. */
export function JobErrorText({ error, folded }: JobErrorTextProps) {
  const t = useTranslations("admin.jobs");
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <p className="break-words text-down text-sm">
        <span className="font-medium">{error.name}</span>: {error.message}
      </p>
      {error.stack && folded ? (
        <details className="group">
          <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-sm text-muted text-sm hover:text-ink [&::-webkit-details-marker]:hidden">
            <ChevronRight
              aria-hidden
              className="size-4 text-faint transition-transform group-open:rotate-90 rtl:-scale-x-100"
            />
            {t("stack")}
          </summary>
          <div className="pt-2">
            <JsonBlock label={t("stack")} value={error.stack} />
          </div>
        </details>
      ) : null}
      {error.stack && !folded ? <JsonBlock label={t("stack")} value={error.stack} /> : null}
    </div>
  );
}
