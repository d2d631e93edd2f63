"use client";

import { Clapperboard } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { QueryError } from "@/components/layout/query-error";
import { usePages } from "@/components/layout/use-pages";
import { usePeriod } from "@/components/layout/use-period";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { DataTable } from "@/components/ui/data-table/data-table";
import { useVideosFilter } from "@/components/videos/use-videos-filter";
import { useVideoColumns } from "@/components/videos/video-columns";
import { videoKeys } from "@/components/videos/videos-queries";
import { VideosToolbar } from "@/components/videos/videos-toolbar";

const shapes = () => import("@/lib/services/videos/schemas");

type VideosTableProps = {
  /** The videos of this blogger only; without it, of everybody that the workspace watches. */
  bloggerId?: string;
  /** What an empty list without filters offers. */
  emptyAction?: ReactNode;
};

/** Videos with their newest numbers and what they gained in the period; filters and order live in the address. */
export function VideosTable({ bloggerId, emptyAction }: VideosTableProps) {
  const t = useTranslations("videos");
  const common = useTranslations("common");
  const { period } = usePeriod();
  const [{ q, kind, platform, blogger, published, sort }, setFilter] = useVideosFilter();
  const filter = {
    ...period,
    q,
    kind,
    platform,
    bloggerId: bloggerId ?? blogger,
    publishedWithin: published === "period" ? true : null,
    sort,
  };
  const videos = usePages({
    queryKey: videoKeys.list,
    path: "/api/videos",
    query: filter,
    output: async () => (await shapes()).videosPage,
  });
  useLiveRefresh("parse", videoKeys.list, 2_000);
  const columns = useVideoColumns(bloggerId !== undefined);
  const filtered = [q, kind, platform, published, bloggerId ? null : blogger].some((value) => value !== null);
  return (
    <DataTable
      id={bloggerId ? "blogger-videos" : "videos"}
      label={t("title")}
      columns={columns}
      rows={videos.rows}
      rowId={(row) => row.id}
      rowName={(row) => row.title}
      rowHref={(row) => `/videos/${row.id}`}
      status={videos.status}
      error={<QueryError error={videos.failure} onRetry={videos.refetch} />}
      empty={
        <EmptyPanel
          icon={Clapperboard}
          title={filtered ? common("nothingFound") : t("empty")}
          text={filtered ? t("emptyFiltered") : t("emptyText")}
          action={filtered ? undefined : emptyAction}
        />
      }
      sort={sort ?? "-publishedAt"}
      onSort={(next) => void setFilter({ sort: next })}
      toolbar={videos.status === "ready" && videos.rows.length === 0 && !filtered ? undefined : <VideosToolbar />}
      exportAction={<ExportLink table="videos" query={filter} />}
      total={videos.total}
      hasMore={videos.hasMore}
      loadingMore={videos.loadingMore}
      onLoadMore={videos.onLoadMore}
    />
  );
}
