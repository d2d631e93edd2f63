"use client";

import { useTranslations } from "next-intl";
import { StateBadge } from "@/components/admin/state-badge";
import { RunProgress } from "@/components/layout/run-progress";
import { Count } from "@/components/ui/count";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AdminRun } from "@/lib/services/admin/schemas";

export function useAdminRunColumns(): DataColumn<AdminRun>[] {
  const t = useTranslations("admin");
  return [
    {
      id: "workspace",
      header: t("column.workspace"),
      width: 260,
      cell: (run) => (
        <span className="clip-text block">
          {run.workspace?.name ?? <span className="text-muted">{t("runs.installation")}</span>}
        </span>
      ),
    },
    {
      id: "trigger",
      header: t("column.trigger"),
      width: 150,
      cell: (run) => (t.has(`trigger.${run.trigger}`) ? t(`trigger.${run.trigger}`) : run.trigger),
    },
    { id: "status", header: t("column.status"), width: 130, cell: (run) => <StateBadge status={run.status} /> },
    {
      id: "progress",
      header: t("column.progress"),
      width: 180,
      cell: (run) => (
        <RunProgress run={run} label={t("column.progress")}>
          {t("runs.progress", { done: run.done, total: run.total })}
        </RunProgress>
      ),
    },
    { id: "failed", header: t("column.failed"), numeric: true, width: 90, cell: (run) => <Count value={run.failed} /> },
    {
      id: "created",
      header: t("column.created"),
      width: 130,
      cell: (run) => <RelativeTime value={run.createdAt} />,
    },
    {
      id: "finished",
      header: t("column.finished"),
      width: 130,
      cell: (run) => <RelativeTime value={run.finishedAt} reason={t("notFinished")} />,
    },
  ];
}
