"use client";

import { useLocale, useTranslations } from "next-intl";
import { JobStatusBadge } from "@/components/layout/job-status-badge";
import { PlatformDot } from "@/components/layout/platform-dot";
import { useErrorWords } from "@/components/layout/use-error-words";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { formatBytes } from "@/components/ui/format-bytes";
import { formatClock } from "@/components/ui/format-time";
import { Progress } from "@/components/ui/progress";
import { RelativeTime } from "@/components/ui/relative-time";
import { Thumbnail } from "@/components/ui/thumbnail";
import { Tooltip } from "@/components/ui/tooltip";
import { Unknown } from "@/components/ui/unknown";
import type { DownloadDto } from "@/lib/services/downloads/schemas";

/** What a download is called: the page's title, or its address until that is known. */
export const nameOfDownload = ({ metadata, media, url }: DownloadDto): string => metadata.title ?? media?.name ?? url;

export function useDownloadColumns(): DataColumn<DownloadDto>[] {
  const t = useTranslations("downloads");
  const locale = useLocale();
  return [
    {
      id: "title",
      header: t("column.title"),
      width: 320,
      cell: (row) => <Source download={row} />,
    },
    {
      id: "status",
      header: t("column.status"),
      width: 220,
      cell: (row) => <Status download={row} />,
    },
    {
      id: "progress",
      header: t("column.progress"),
      width: 210,
      cell: (row) => <Transfer download={row} />,
    },
    {
      id: "format",
      header: t("column.format"),
      width: 90,
      cell: ({ media, format }) => (media?.height ? `${media.width}×${media.height}` : t(`format.${format}`)),
    },
    {
      id: "size",
      header: t("column.size"),
      numeric: true,
      width: 96,
      cell: ({ media }) => formatBytes(media?.size ?? null, locale) ?? <Unknown reason={t("noFile")} />,
    },
    {
      id: "createdAt",
      header: t("column.createdAt"),
      width: 110,
      cell: (row) => <RelativeTime value={row.createdAt} className="text-muted" />,
    },
  ];
}

function Source({ download }: { download: DownloadDto }) {
  const { platform, metadata, media, url } = download;
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Thumbnail
        src={metadata.thumbnailUrl}
        badge={formatClock(media?.durationSec ?? metadata.durationSec)}
        className="max-sm:hidden"
      />
      <span className="flex min-w-0 flex-col">
        <bdi className="clip-text">{nameOfDownload(download)}</bdi>
        <span className="flex min-w-0 items-center gap-1.5 text-faint text-xs">
          {platform ? <PlatformDot platform={platform} named /> : null}
          <bdi className="clip-text">{metadata.channel ?? (URL.canParse(url) ? new URL(url).host : url)}</bdi>
        </span>
      </span>
    </span>
  );
}

function Status({ download: { status, phase, error } }: { download: DownloadDto }) {
  const t = useTranslations("downloads");
  const words = useErrorWords();
  const told =
    error &&
    (t.has(`error.${error.code}`) ? t(`error.${error.code}`) : words.byCode("platform", error.code, error.detail));
  return (
    <span className="flex min-w-0 items-center gap-2">
      <JobStatusBadge status={status} label={phase ? t(`phase.${phase}`) : t(`status.${status}`)} />
      {error && status === "failed" ? (
        <Tooltip content={error.detail}>
          <span className="clip-text text-down text-xs">{told}</span>
        </Tooltip>
      ) : null}
    </span>
  );
}

/** While it goes: a bar, and how fast and how long still. */
function Transfer({ download }: { download: DownloadDto }) {
  const t = useTranslations("downloads");
  const locale = useLocale();
  const { bytes, total, speed, eta } = download.progress;
  if (download.status !== "running") return null;
  const left = formatClock(eta);
  const facts = [
    formatBytes(bytes, locale),
    speed === null ? null : formatBytes(speed, locale, true),
    left ? t("left", { time: left }) : null,
  ].filter((fact) => fact !== null);
  return (
    <span className="flex min-w-0 flex-col gap-1 tabular-nums">
      <Progress
        label={t("progressOf", { title: nameOfDownload(download) })}
        done={Number(bytes)}
        total={total === null ? null : Number(total)}
      />
      <span className="clip-text text-muted text-xs">{facts.join(" · ")}</span>
    </span>
  );
}
