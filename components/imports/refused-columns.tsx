"use client";

import { useTranslations } from "next-intl";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Count } from "@/components/ui/count";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { Tooltip } from "@/components/ui/tooltip";
import type { ImportDetailDto } from "@/lib/services/imports/schemas";

type RefusedRow = ImportDetailDto["errors"][number];

/** Line of the file and why it was refused. */
export function useRefusedColumns(): DataColumn<RefusedRow>[] {
  const t = useTranslations("imports");
  const words = useErrorWords();
  return [
    { id: "line", header: t("column.line"), width: 104, cell: (row) => <Count value={row.line} exact /> },
    {
      id: "reason",
      header: t("column.reason"),
      width: 640,
      cell: (row) => {
        const reason = words.byCode("row", row.code, row.reason, row.params);
        return (
          <Tooltip content={reason}>
            <span className="clip-text block">{reason}</span>
          </Tooltip>
        );
      },
    },
  ];
}
