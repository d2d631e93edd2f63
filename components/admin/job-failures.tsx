"use client";

import { useTranslations } from "next-intl";
import { JobErrorText } from "@/components/admin/job-error-text";
import { Card, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { JobDetail } from "@/lib/services/jobs/schemas";

/** Attempts that failed, also those that a later one made good. */
export function JobFailures({ failures, steps }: Pick<JobDetail, "failures" | "steps">) {
  const t = useTranslations("admin.jobs");
  const names = new Map(steps.map((step) => [step.id, step.name]));
  return (
    <Card flush>
      <CardHeader className="border-line border-b px-4 py-3" title={t("failures")} note={t("failuresNote")} />
      <ul className="divide-y divide-line">
        {failures.map((failure) => (
          <li key={`${failure.stepId} ${failure.attempt} ${failure.at}`} className="flex flex-col gap-1 px-4 py-3">
            <p className="text-faint text-xs">
              {failure.stepId && names.has(failure.stepId) ? `${names.get(failure.stepId)} · ` : null}
              {t("attempt", { count: failure.attempt + 1 })} · <RelativeTime value={failure.at} />
            </p>
            <JobErrorText error={failure.error} folded />
          </li>
        ))}
      </ul>
    </Card>
  );
}
