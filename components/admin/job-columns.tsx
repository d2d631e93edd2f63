"use client";

import { useLocale, useTranslations } from "next-intl";
import { elapsed } from "@/components/admin/elapsed";
import { StateBadge } from "@/components/admin/state-badge";
import { useFunctionName } from "@/components/admin/use-function-name";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tooltip } from "@/components/ui/tooltip";
import { Unknown } from "@/components/ui/unknown";
import { useNow } from "@/components/ui/use-now";
import type { JobSummary } from "@/lib/services/jobs/schemas";

export function useJobColumns(): DataColumn<JobSummary>[] {
  const t = useTranslations("admin");
  const locale = useLocale();
  const now = useNow();
  const nameOf = useFunctionName();
  return [
    {
      id: "function",
      header: t("column.function"),
      width: 240,
      cell: (job) => <span className="clip-text block">{nameOf(job.functionId, job.functionName)}</span>,
    },
    { id: "status", header: t("column.status"), width: 120, cell: (job) => <StateBadge status={job.status} /> },
    {
      id: "event",
      header: t("column.event"),
      width: 190,
      cell: (job) => <code className="clip-text block font-mono text-muted text-xs">{job.eventName}</code>,
    },
    {
      id: "error",
      header: t("column.error"),
      width: 200,
      cell: (job) =>
        job.error ? (
          <Tooltip content={job.error.message}>
            <span className="clip-text block text-down">{job.error.message}</span>
          </Tooltip>
        ) : null,
    },
    {
      id: "created",
      header: t("column.created"),
      width: 120,
      cell: (job) => <RelativeTime value={job.createdAt} />,
    },
    {
      id: "took",
      header: t("column.took"),
      numeric: true,
      width: 90,
      cell: (job) => elapsed(job.startedAt, job.endedAt, now, locale) ?? <Unknown reason={t("notStarted")} />,
    },
  ];
}
