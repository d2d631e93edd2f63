"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { QueryError } from "@/components/layout/query-error";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { Card } from "@/components/ui/card";
import { HistoryCard } from "@/components/videos/history-card";
import { VideoAbout } from "@/components/videos/video-about";
import { VideoHeader } from "@/components/videos/video-header";
import { VideoMetrics } from "@/components/videos/video-metrics";
import { VideoSkeleton } from "@/components/videos/video-skeleton";
import { videoHistoryQuery, videoKeys, videoQuery } from "@/components/videos/videos-queries";
import type { VideoDetailDto } from "@/lib/services/videos/schemas";

/** A picture has no film, and what is gone cannot be fetched. */
const isFetchable = ({ kind, availability, url }: VideoDetailDto): boolean =>
  url !== null && kind !== "photo" && availability !== "deleted" && availability !== "private";

/** One video: what it is, where its numbers stand, and how they came there. */
export function VideoView({ id, canEdit }: { id: string; canEdit: boolean }) {
  const t = useTranslations("videos");
  const video = useQuery(videoQuery(id));
  const history = useQuery(videoHistoryQuery(id));
  useLiveRefresh("parse", videoKeys.one(id), 2_000);
  if (video.isPending) return <VideoSkeleton />;
  if (video.isError)
    return (
      <Page>
        <h1 className="sr-only">{t("one")}</h1>
        <Card flush>
          <QueryError error={video.error} onRetry={() => void video.refetch()} />
        </Card>
      </Page>
    );
  return (
    <Page>
      <VideoHeader video={video.data} canDownload={canEdit && isFetchable(video.data)} />
      <VideoMetrics video={video.data} points={history.data?.points ?? []} />
      <HistoryCard video={video.data} history={history} />
      <VideoAbout video={video.data} />
    </Page>
  );
}
