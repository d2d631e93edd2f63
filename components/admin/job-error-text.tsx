"use client";

import { useTranslations } from "next-intl";
import { JsonBlock } from "@/components/admin/json-block";
import type { JobSummary } from "@/lib/services/jobs/schemas";

/** Name and message of an error, and its stack. */
export function JobErrorText({ error }: { error: NonNullable<JobSummary["error"]> }) {
  const t = useTranslations("admin.jobs");
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <p className="break-words text-down text-sm">
        <span className="font-medium">{error.name}</span>: {error.message}
      </p>
      {error.stack ? <JsonBlock label={t("stack")} value={error.stack} /> : null}
    </div>
  );
}
