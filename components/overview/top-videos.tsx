"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { IntentLink } from "@/components/layout/intent-link";
import { PlatformDot } from "@/components/layout/platform-dot";
import { QueryError } from "@/components/layout/query-error";
import { ForMembers, MemberLink } from "@/components/layout/visitor";
import { ListSkeleton } from "@/components/overview/list-skeleton";
import { type OverviewFilter, topVideosQuery } from "@/components/overview/overview-queries";
import { Card, CardHeader } from "@/components/ui/card";
import { Count } from "@/components/ui/count";
import { Delta } from "@/components/ui/delta";
import { type FigureColumn, FigureTable } from "@/components/ui/figure-table";
import { Thumbnail } from "@/components/ui/thumbnail";
import type { TopVideosDto } from "@/lib/services/metrics/schemas";

type TopVideo = TopVideosDto["items"][number];

/** The videos that gained the most views in the period. */
export function TopVideos({ filter }: { filter: OverviewFilter }) {
  const t = useTranslations("overview");
  const videos = useQuery(topVideosQuery(filter));
  return (
    <Card flush aria-labelledby="top-videos">
      <CardHeader
        id="top-videos"
        title={t("topVideos")}
        note={t("topVideosNote")}
        actions={
          <ForMembers>
            <IntentLink href="/videos?sort=-gainedViews" className="hit-area text-accent-ink text-sm hover:underline">
              {t("allVideos")}
            </IntentLink>
          </ForMembers>
        }
        className="px-4 pt-4 pb-2"
      />
      {videos.isError ? (
        <QueryError error={videos.error} onRetry={() => void videos.refetch()} />
      ) : videos.isPending ? (
        <ListSkeleton picture="wide" />
      ) : videos.data.items.length === 0 ? (
        <EmptyPanel title={t("noTopVideos")} text={t("noTopVideosText")} />
      ) : (
        <VideosTable items={videos.data.items} />
      )}
    </Card>
  );
}

function VideosTable({ items }: { items: TopVideosDto["items"] }) {
  const t = useTranslations("overview");
  const metric = useTranslations("metrics.name");
  const columns: FigureColumn<TopVideo>[] = [
    {
      id: "video",
      head: t("video"),
      className: "ps-4",
      cellClassName: "h-13",
      cell: (video) => <VideoName video={video} />,
    },
    {
      id: "views",
      head: metric("views"),
      numeric: true,
      className: "w-24 max-sm:hidden",
      cell: ({ views }) => <Count value={views} />,
    },
    {
      id: "gained",
      head: t("gained"),
      numeric: true,
      className: "w-22 pe-4 sm:w-28",
      cell: ({ gainedViews }) => <Delta value={gainedViews} />,
    },
  ];
  return (
    <FigureTable
      label={`${t("topVideos")}, ${t("topVideosNote")}`}
      columns={columns}
      rows={items}
      rowKey={(video) => video.id}
    />
  );
}

function VideoName({ video }: { video: TopVideo }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Thumbnail src={video.thumbnailUrl} />
      <span className="min-w-0">
        <MemberLink href={`/videos/${video.id}`} className="clip-text block rounded-sm text-ink hover:text-accent-ink">
          {video.title}
        </MemberLink>
        <span className="flex min-w-0 items-center gap-1.5 text-faint text-xs">
          <PlatformDot platform={video.platform} />
          <MemberLink href={`/bloggers/${video.bloggerId}`} className="clip-text rounded-sm hover:text-ink">
            {video.bloggerName}
          </MemberLink>
        </span>
      </span>
    </span>
  );
}
