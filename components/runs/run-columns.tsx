"use client";

import { useLocale, useTranslations } from "next-intl";
import { RunProgress } from "@/components/layout/run-progress";
import { formatDuration } from "@/components/runs/format-duration";
import { RunStatusBadge } from "@/components/runs/run-status-badge";
import { Count } from "@/components/ui/count";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { RelativeTime } from "@/components/ui/relative-time";
import { Unknown } from "@/components/ui/unknown";
import { useNow } from "@/components/ui/use-now";
import type { RunDto } from "@/lib/services/parser/schemas";

/** Columns of the list of runs. */
export function useRunColumns(): DataColumn<RunDto>[] {
  const t = useTranslations("runs");
  const locale = useLocale();
  const now = useNow();
  return [
    {
      id: "trigger",
      header: t("column.run"),
      cell: (run) => (
        <span className="flex min-w-0 items-center gap-2">
          <span className="clip-text">{t(`trigger.${run.trigger}`)}</span>
          {run.shared ? <span className="text-faint text-xs">{t("shared")}</span> : null}
        </span>
      ),
    },
    {
      id: "status",
      header: t("column.status"),
      width: 140,
      cell: (run) => <RunStatusBadge status={run.status} failed={run.failed} />,
    },
    {
      id: "progress",
      header: t("column.progress"),
      width: 160,
      cell: (run) => (
        <RunProgress run={run} label={t("column.progress")}>
          {t("progress", { done: run.done, total: run.total })}
        </RunProgress>
      ),
    },
    { id: "failed", header: t("column.failed"), numeric: true, width: 88, cell: (run) => <Count value={run.failed} /> },
    {
      id: "units",
      header: t("column.units"),
      definition: t("definition.units"),
      numeric: true,
      width: 88,
      cell: (run) => <Count value={run.units} />,
    },
    {
      id: "started",
      header: t("column.started"),
      width: 150,
      cell: (run) => <RelativeTime value={run.startedAt ?? run.createdAt} />,
    },
    {
      id: "duration",
      header: t("column.duration"),
      numeric: true,
      width: 96,
      cell: (run) => formatDuration(run.startedAt, run.finishedAt, now, locale) ?? <Unknown reason={t("notStarted")} />,
    },
  ];
}
