"use client";

import { useLocale, useTranslations } from "next-intl";
import { ImportStatusBadge } from "@/components/imports/import-status-badge";
import { rowsPerSecond } from "@/components/imports/rows-per-second";
import { Card } from "@/components/ui/card";
import { formatExact } from "@/components/ui/format-number";
import { Progress } from "@/components/ui/progress";
import { useNow } from "@/components/ui/use-now";
import type { ImportDto } from "@/lib/services/imports/schemas";

/** How far the file is read. Its number of rows is known at the end only, so the bar promises nothing before. */
export function ImportProgress({ job }: { job: ImportDto }) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const now = useNow();
  const active = job.status === "queued" || job.status === "running";
  const rate = active ? rowsPerSecond(job, now) : null;
  const rows = formatExact(job.rows, locale) ?? "";
  return (
    <Card className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ImportStatusBadge status={job.status} errorCount={job.errorCount} />
        {active ? (
          <Progress label={t("progress")} done={job.rows} total={null} className="min-w-40 flex-1" />
        ) : (
          <Progress
            label={t("progress")}
            done={job.status === "completed" ? 1 : 0}
            total={1}
            tone={job.status === "completed" ? "good" : "bad"}
            className="min-w-40 flex-1"
          />
        )}
        <span className="text-muted text-sm tabular-nums" aria-live="polite">
          {t("rowsRead", { count: job.rows, rows })}
          {rate === null ? null : ` · ${t("rate", { rate: formatExact(rate, locale) ?? "" })}`}
        </span>
      </div>
      {job.errorDetail ? (
        <p role="alert" className="break-words text-down text-sm">
          {t("failedWhole")}
        </p>
      ) : null}
    </Card>
  );
}
