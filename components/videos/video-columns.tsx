"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { PlatformDot } from "@/components/layout/platform-dot";
import { useSourceNames } from "@/components/layout/use-metric-words";
import { Count } from "@/components/ui/count";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { Delta } from "@/components/ui/delta";
import { formatClock } from "@/components/ui/format-time";
import { Percent } from "@/components/ui/percent";
import { RelativeTime } from "@/components/ui/relative-time";
import { Unknown } from "@/components/ui/unknown";
import { unknownReason } from "@/components/videos/unknown-reason";
import { VideoTitle } from "@/components/videos/video-title";
import type { VideoDto } from "@/lib/services/videos/schemas";

/** Columns of a list of videos; of one blogger's videos the creator goes without saying. */
export function useVideoColumns(ofOneBlogger: boolean): DataColumn<VideoDto>[] {
  const t = useTranslations("videos");
  const metric = useTranslations("metrics");
  const sourceName = useSourceNames();
  const figure = (id: "views" | "likes" | "comments", width: number): DataColumn<VideoDto> => ({
    id,
    header: t(`column.${id}`),
    definition: metric(`definition.${id}`),
    sortKey: id,
    numeric: true,
    width,
    cell: (row) => <Count value={row[id]} reason={metric(`unknown.${unknownReason(row, id)}`)} />,
  });
  const creator: DataColumn<VideoDto> = {
    id: "creator",
    header: t("column.creator"),
    width: 124,
    cell: (row) => (
      <span className="flex min-w-0 items-center gap-1.5">
        <PlatformDot platform={row.platform} />
        <Creator row={row} />
      </span>
    ),
  };
  return [
    { id: "video", header: t("column.video"), sortKey: "title", width: 226, cell: (row) => <VideoTitle video={row} /> },
    ...(ofOneBlogger ? [] : [creator]),
    {
      id: "platform",
      header: t("column.platform"),
      width: 104,
      hidden: !ofOneBlogger,
      cell: (row) => <PlatformDot platform={row.platform} named />,
    },
    {
      id: "kind",
      header: t("column.kind"),
      width: 86,
      cell: (row) =>
        row.kind === "unknown" ? <Unknown reason={metric("kind.unknown")} /> : metric(`kind.${row.kind}`),
    },
    {
      id: "published",
      header: t("column.published"),
      sortKey: "publishedAt",
      width: 96,
      cell: (row) => <RelativeTime value={row.publishedAt} reason={t("publishedUnknown")} />,
    },
    figure("views", 94),
    {
      id: "gainedViews",
      header: t("column.gainedViews"),
      definition: metric("definition.gainedInPeriod"),
      sortKey: "gainedViews",
      numeric: true,
      width: 118,
      cell: (row) => <Delta value={row.gainedViews} reason={metric("unknown.gainedViews")} />,
    },
    figure("likes", 94),
    figure("comments", 98),
    {
      id: "engagementRate",
      header: t("column.engagementRate"),
      definition: metric("definition.engagementRate"),
      sortKey: "engagementRate",
      numeric: true,
      width: 106,
      cell: (row) => <Percent value={row.engagementRate} reason={metric("unknown.engagementRate")} />,
    },
    {
      id: "duration",
      header: t("column.duration"),
      sortKey: "durationSec",
      numeric: true,
      width: 88,
      hidden: true,
      cell: (row) => formatClock(row.durationSec) ?? <Unknown />,
    },
    {
      id: "observed",
      header: t("column.observed"),
      definition: metric("definition.observedAt"),
      width: 112,
      cell: (row) => <RelativeTime value={row.observedAt} reason={t("neverObserved")} className="text-muted" />,
    },
    {
      id: "source",
      header: t("column.source"),
      width: 148,
      hidden: true,
      cell: (row) => (row.source ? <span className="clip-text block">{sourceName(row.source)}</span> : <Unknown />),
    },
  ];
}

/** The first to watch it, with how many others do; a profile that is in no blogger any more keeps its own name. */
function Creator({ row }: { row: VideoDto }) {
  const [first, ...others] = row.bloggers;
  if (!first) return <bdi className="clip-text">{row.profileTitle}</bdi>;
  return (
    <>
      <Link href={`/bloggers/${first.id}`} tabIndex={-1} className="clip-text rounded-sm hover:text-accent-ink">
        <bdi>{first.name}</bdi>
      </Link>
      {others.length > 0 ? <span className="text-faint text-xs">+{others.length}</span> : null}
    </>
  );
}
