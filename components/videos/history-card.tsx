"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { ExportLink } from "@/components/layout/export-link";
import { QueryError } from "@/components/layout/query-error";
import { Card, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { Segmented } from "@/components/ui/segmented";
import { HistoryChart } from "@/components/videos/history-chart";
import { HISTORY_METRICS } from "@/components/videos/history-values";
import { RANGES, useHistoryView } from "@/components/videos/use-history-view";
import type { VideoHistoryDto } from "@/lib/services/metrics/schemas";
import type { VideoDetailDto } from "@/lib/services/videos/schemas";

type HistoryCardProps = { video: VideoDetailDto; history: UseQueryResult<VideoHistoryDto> };

/** Every number that was ever observed of the video, one metric at a time. */
export function HistoryCard({ video, history }: HistoryCardProps) {
  const t = useTranslations("videos");
  const [{ metric, range }, set] = useHistoryView();
  const points = history.data?.points ?? [];
  const first = points[0];
  return (
    <Card aria-labelledby="history">
      <CardHeader
        id="history"
        title={t("history")}
        note={
          first
            ? t.rich("historyNote", { points: points.length, since: () => <RelativeTime value={first.observedAt} /> })
            : undefined
        }
        actions={
          <>
            <Segmented
              label={t("metric.label")}
              value={metric}
              options={HISTORY_METRICS.map((value) => ({ value, label: t(`metric.${value}`) }))}
              onChange={(next) => void set({ metric: next })}
            />
            <Segmented
              label={t("range.label")}
              value={range}
              options={RANGES.map((value) => ({ value, label: t(`range.${value}`) }))}
              onChange={(next) => void set({ range: next })}
            />
            <ExportLink table="history" query={{ videoId: video.id }} />
          </>
        }
        className="mb-2"
      />
      {history.isError ? (
        <QueryError error={history.error} onRetry={() => void history.refetch()} />
      ) : history.isPending ? (
        <ChartSkeleton />
      ) : (
        <HistoryChart video={video} points={points} metric={metric} range={range} />
      )}
    </Card>
  );
}
