"use client";

import { useTranslations } from "next-intl";
import { detailText } from "@/components/admin/detail-text";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tooltip } from "@/components/ui/tooltip";
import { Unknown } from "@/components/ui/unknown";
import type { AuditItem } from "@/lib/services/admin/schemas";

export function useAuditColumns(): DataColumn<AuditItem>[] {
  const t = useTranslations("admin");
  const whoElse = ({ actorKind }: AuditItem) => {
    if (actorKind.startsWith("system:")) return t("actorKind.system", { name: actorKind.slice("system:".length) });
    return actorKind === "anonymous" ? t("actorKind.anonymous") : t("actorKind.gone");
  };
  return [
    {
      id: "action",
      header: t("column.action"),
      width: 220,
      cell: (entry) => {
        const key = `deed.${entry.action.replace(".", "_")}`;
        if (!t.has(key)) return <code className="clip-text block font-mono text-xs">{entry.action}</code>;
        return (
          <Tooltip content={<code className="font-mono">{entry.action}</code>}>
            <span className="clip-text block">{t(key)}</span>
          </Tooltip>
        );
      },
    },
    {
      id: "actor",
      header: t("column.actor"),
      width: 220,
      cell: (entry) =>
        entry.actor ? (
          <span className="clip-text block">{entry.actor}</span>
        ) : (
          <span className="clip-text block text-muted">{whoElse(entry)}</span>
        ),
    },
    { id: "at", header: t("column.at"), width: 130, cell: (entry) => <RelativeTime value={entry.at} /> },
    {
      id: "entity",
      header: t("column.entity"),
      width: 180,
      cell: (entry) => (
        <Tooltip content={entry.entityId}>
          <span className="clip-text block">
            {t.has(`entity.${entry.entityType}`) ? t(`entity.${entry.entityType}`) : entry.entityType}{" "}
            <code className="font-mono text-faint text-xs">{entry.entityId?.slice(0, 8)}</code>
          </span>
        </Tooltip>
      ),
    },
    {
      id: "detail",
      header: t("column.detail"),
      width: 280,
      cell: (entry) => {
        const text = detailText(entry.detail);
        return (
          <Tooltip content={text}>
            <span className="clip-text block text-muted">{text}</span>
          </Tooltip>
        );
      },
    },
    { id: "ip", header: t("column.ip"), width: 130, cell: (entry) => entry.ip ?? <Unknown /> },
    {
      id: "requestId",
      header: t("column.requestId"),
      width: 200,
      hidden: true,
      cell: (entry) => <code className="clip-text block font-mono text-xs">{entry.requestId}</code>,
    },
  ];
}
