"use client";

import { useLocale, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { formatBytes } from "@/components/ui/format-bytes";
import { formatClock } from "@/components/ui/format-time";
import { RelativeTime } from "@/components/ui/relative-time";
import { Thumbnail } from "@/components/ui/thumbnail";
import { Tooltip } from "@/components/ui/tooltip";
import { Unknown } from "@/components/ui/unknown";
import { UploadProgressBar } from "@/components/uploads/upload-progress-bar";
import { UploadStatusBadge } from "@/components/uploads/upload-status-badge";
import type { LiveTransfer } from "@/components/uploads/use-live-transfers";
import { useUploadErrorWords } from "@/components/uploads/use-upload-error-words";
import { WaitingNote } from "@/components/uploads/waiting-note";
import type { UploadDto } from "@/lib/services/uploads/schemas";

/** Columns of the list of uploads; `live` moves the bars between two answers of the server. */
export function useUploadColumns(live: ReadonlyMap<string, LiveTransfer>): DataColumn<UploadDto>[] {
  const t = useTranslations("uploads");
  const locale = useLocale();
  return [
    {
      id: "title",
      header: t("column.title"),
      sortKey: "title",
      width: 280,
      cell: (row) => (
        <span className="flex min-w-0 items-center gap-3">
          <Thumbnail src={row.thumbnailUrl} badge={formatClock(row.source.durationSec)} className="max-sm:hidden" />
          <bdi className="clip-text">{row.title}</bdi>
          {row.warnings.length > 0 ? <Badge tone="warn">{t("warnings", { count: row.warnings.length })}</Badge> : null}
        </span>
      ),
    },
    {
      id: "channel",
      header: t("column.channel"),
      width: 140,
      cell: ({ channel }) => (
        <span className="flex min-w-0 items-center gap-2">
          <Avatar src={channel.thumbnailUrl} name={channel.title} size={20} />
          <bdi className="clip-text">{channel.title}</bdi>
        </span>
      ),
    },
    {
      id: "status",
      header: t("column.status"),
      sortKey: "status",
      width: 220,
      cell: (row) => <Status upload={row} />,
    },
    {
      id: "progress",
      header: t("column.progress"),
      width: 112,
      cell: (row) => <UploadProgressBar upload={row} live={live.get(row.id)} brief />,
    },
    {
      id: "publishAt",
      header: t("column.publishAt"),
      sortKey: "publishAt",
      width: 112,
      cell: (row) => <RelativeTime value={row.publishedAt ?? row.publishAt} reason={t("noTime")} />,
    },
    {
      id: "privacy",
      header: t("column.privacy"),
      width: 96,
      cell: (row) => t(`privacy.${row.actualPrivacy ?? row.privacyStatus}`),
    },
    {
      id: "size",
      header: t("column.size"),
      numeric: true,
      width: 96,
      hidden: true,
      cell: (row) => formatBytes(row.source.size, locale) ?? <Unknown />,
    },
    {
      id: "duration",
      header: t("column.duration"),
      numeric: true,
      width: 96,
      hidden: true,
      cell: (row) => formatClock(row.source.durationSec) ?? <Unknown />,
    },
    {
      id: "createdAt",
      header: t("column.createdAt"),
      sortKey: "createdAt",
      width: 104,
      cell: (row) => <RelativeTime value={row.createdAt} className="text-muted" />,
    },
  ];
}

function Status({ upload }: { upload: UploadDto }) {
  const words = useUploadErrorWords();
  const { error } = upload;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <UploadStatusBadge upload={upload} />
      {error && upload.status === "failed" ? (
        <Tooltip content={error.detail}>
          <span className="clip-text text-down text-xs">{words.title(error.code) ?? error.detail}</span>
        </Tooltip>
      ) : (
        <WaitingNote upload={upload} className="clip-text text-muted text-xs" />
      )}
    </span>
  );
}
