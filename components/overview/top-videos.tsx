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
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Thumbnail } from "@/components/ui/thumbnail";
import type { TopVideosDto } from "@/lib/services/metrics/schemas";

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
  return (
    <Table label={`${t("topVideos")}, ${t("topVideosNote")}`} className="table-fixed">
      <thead>
        <tr>
          <Th className="ps-4">{t("video")}</Th>
          <Th numeric className="w-24 max-sm:hidden">
            {metric("views")}
          </Th>
          <Th numeric className="w-22 pe-4 sm:w-28">
            {t("gained")}
          </Th>
        </tr>
      </thead>
      <tbody>
        {items.map((video) => (
          <Tr key={video.id}>
            <Td className="h-13 ps-4">
              <span className="flex min-w-0 items-center gap-3">
                <Thumbnail src={video.thumbnailUrl} />
                <span className="min-w-0">
                  <MemberLink
                    href={`/videos/${video.id}`}
                    className="clip-text block rounded-sm text-ink hover:text-accent-ink"
                  >
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
            </Td>
            <Td numeric className="max-sm:hidden">
              <Count value={video.views} />
            </Td>
            <Td numeric className="pe-4">
              <Delta value={video.gainedViews} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
