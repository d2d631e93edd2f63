"use client";

import { ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { elapsed } from "@/components/admin/elapsed";
import { JobErrorText } from "@/components/admin/job-error-text";
import { JsonBlock } from "@/components/admin/json-block";
import { Badge } from "@/components/ui/badge";
import { useNow } from "@/components/ui/use-now";
import type { JobDetail } from "@/lib/services/jobs/schemas";

const TONES = { waiting: "neutral", done: "good", failed: "bad" } as const;

/** The steps in their order; each opens to what it answered or why it failed. */
export function JobSteps({ steps }: { steps: JobDetail["steps"] }) {
  const t = useTranslations("admin.jobs");
  const locale = useLocale();
  const now = useNow();
  if (steps.length === 0) return <p className="px-4 py-6 text-center text-faint text-sm">{t("noSteps")}</p>;
  return (
    <ol className="divide-y divide-line">
      {steps.map((step) => (
        <li key={step.id}>
          <details className="group">
            <summary className="flex min-h-10 cursor-pointer list-none items-center gap-3 px-4 py-1.5 text-sm hover:bg-hover focus-visible:outline-offset-[-2px] touch:min-h-12 [&::-webkit-details-marker]:hidden">
              <ChevronRight
                aria-hidden
                className="size-4 shrink-0 text-faint transition-transform group-open:rotate-90 rtl:-scale-x-100"
              />
              <span className="clip-text flex-1">{step.name}</span>
              {step.attempt > 0 ? (
                <span className="shrink-0 text-faint text-xs max-sm:hidden">
                  {t("attempt", { count: step.attempt + 1 })}
                </span>
              ) : null}
              <Badge tone={TONES[step.status]}>{t(`step.${step.status}`)}</Badge>
              <span className="w-20 shrink-0 text-end text-faint text-xs tabular-nums">
                {elapsed(step.createdAt, step.endedAt, now, locale)}
              </span>
            </summary>
            <div className="flex flex-col gap-2 px-4 pt-1 pb-4">
              <p className="font-mono text-faint text-xs">{step.op}</p>
              {step.error ? <JobErrorText error={step.error} /> : null}
              {step.status === "done" ? (
                <JsonBlock label={t("outputOf", { name: step.name })} value={step.output} />
              ) : null}
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
