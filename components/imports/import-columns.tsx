"use client";

import { useTranslations } from "next-intl";
import { ImportStatusBadge } from "@/components/imports/import-status-badge";
import { Count } from "@/components/ui/count";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ImportDto } from "@/lib/services/imports/schemas";

/** Columns of the list of imports. */
export function useImportColumns(): DataColumn<ImportDto>[] {
  const t = useTranslations("imports");
  const count = (id: "rows" | "imported" | "skipped" | "errorCount"): DataColumn<ImportDto> => ({
    id,
    header: t(`column.${id}`),
    definition: t(`definition.${id}`),
    numeric: true,
    width: 120,
    cell: (job) => <Count value={job[id]} exact />,
  });
  return [
    {
      id: "file",
      header: t("column.file"),
      width: 260,
      cell: (job) => <span className="clip-text block">{job.fileName ?? t("rowsByApi")}</span>,
    },
    {
      id: "status",
      header: t("column.status"),
      width: 150,
      cell: (job) => <ImportStatusBadge status={job.status} errorCount={job.errorCount} />,
    },
    count("rows"),
    count("imported"),
    count("skipped"),
    count("errorCount"),
    {
      id: "created",
      header: t("column.created"),
      width: 130,
      cell: (job) => <RelativeTime value={job.createdAt} />,
    },
  ];
}
