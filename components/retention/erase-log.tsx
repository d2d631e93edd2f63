"use client";

import { Eraser } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { PlatformDot } from "@/components/layout/platform-dot";
import { QueryError } from "@/components/layout/query-error";
import { usePages } from "@/components/layout/use-pages";
import { type RetentionOf, retentionKeys, retentionPath } from "@/components/retention/retention-queries";
import { Count } from "@/components/ui/count";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { RelativeTime } from "@/components/ui/relative-time";
import { Unknown } from "@/components/ui/unknown";
import type { EraseEntryDto } from "@/lib/services/retention/schemas";

const shapes = () => import("@/lib/services/retention/schemas");

/** What was erased, how much of it, by which rule and when: newest first. */
export function EraseLog({ of }: { of: RetentionOf }) {
  const t = useTranslations("retention.log");
  const format = useFormatter();
  const log = usePages({
    queryKey: retentionKeys.log(of),
    path: `${retentionPath(of)}/log`,
    output: async () => (await shapes()).eraseLogPage,
  });
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium", timeZone: "UTC" });
  const columns: DataColumn<EraseEntryDto>[] = [
    {
      id: "rule",
      header: t("rule"),
      width: 300,
      cell: (entry) => (
        <span className="clip-text block">
          {t(`rules.${entry.rule}`, { days: entry.days ?? 0, date: entry.before ? day(entry.before) : "" })}
        </span>
      ),
    },
    { id: "at", header: t("at"), width: 130, cell: (entry) => <RelativeTime value={entry.at} /> },
    {
      id: "platform",
      header: t("platform"),
      width: 120,
      cell: (entry) => (entry.platform ? <PlatformDot platform={entry.platform} named /> : <Unknown />),
    },
    {
      id: "profiles",
      header: t("profiles"),
      numeric: true,
      width: 100,
      cell: (entry) => <Count value={entry.profiles} />,
    },
    {
      id: "videoPoints",
      header: t("videoPoints"),
      numeric: true,
      width: 140,
      cell: (entry) => <Count value={entry.videoPoints} />,
    },
    {
      id: "profilePoints",
      header: t("profilePoints"),
      numeric: true,
      width: 150,
      cell: (entry) => <Count value={entry.profilePoints} />,
    },
    {
      id: "requestedBy",
      header: t("requestedBy"),
      width: 200,
      cell: (entry) => (entry.requestedBy ? <span className="clip-text block">{entry.requestedBy}</span> : <Unknown />),
    },
  ];
  return (
    <DataTable
      id={`erase-log-${of}`}
      label={t("title")}
      columns={columns}
      rows={log.rows}
      rowId={(entry) => entry.id}
      rowName={(entry) => t(`rules.${entry.rule}`, { days: entry.days ?? 0, date: "" })}
      status={log.status}
      error={<QueryError error={log.failure} onRetry={log.refetch} />}
      empty={<EmptyPanel icon={Eraser} title={t("empty")} text={t(`emptyText.${of}`)} />}
      hasMore={log.hasMore}
      loadingMore={log.loadingMore}
      onLoadMore={log.onLoadMore}
    />
  );
}
