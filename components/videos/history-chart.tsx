"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useMemo } from "react";
import { BarChart } from "@/components/charts/bar-chart";
import { LineChart } from "@/components/charts/line-chart";
import { addDays, civilDayOf } from "@/components/layout/civil-day";
import { Freshness } from "@/components/layout/freshness";
import { useDefinitionNotes, useSourceNames } from "@/components/layout/use-metric-words";
import { formatExact } from "@/components/ui/format-number";
import { useNow } from "@/components/ui/use-now";
import { type HistoryPoint, toHistoryChartData } from "@/components/videos/history-chart-data";
import type { HistoryMetric } from "@/components/videos/history-values";
import { RANGE_DAYS, type Range } from "@/components/videos/use-history-view";
import type { VideoDetailDto } from "@/lib/services/videos/schemas";

type HistoryChartProps = {
  video: VideoDetailDto;
  points: readonly HistoryPoint[];
  metric: HistoryMetric;
  range: Range;
};

export function HistoryChart({ video, points, metric, range }: HistoryChartProps) {
  const t = useTranslations("videos");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const today = civilDayOf(useNow(), timeZone);
  const source = useSourceNames();
  const notesOf = useDefinitionNotes();
  const { platform, kind } = video;
  const label = t(`metric.${metric}`);
  const data = useMemo(() => {
    const days = RANGE_DAYS[range];
    const from = days === null ? null : addDays(today, 1 - days);
    return toHistoryChartData(
      points,
      { metric, from, timeZone, locale },
      {
        label,
        source,
        fell: (by) => t("fell", { count: formatExact(by, locale) ?? String(by) }),
        overDays: (count) => t("overDays", { count }),
        unchanged: t("unchanged"),
        notes: (shown, to) => notesOf(shown, to, { platforms: [platform], kind }),
      },
    );
  }, [points, metric, range, today, timeZone, locale, label, source, notesOf, platform, kind, t]);
  const sources = [...new Set(points.map((point) => point.source))];
  const shared = {
    data,
    label: t("historyOf", { metric: label, title: video.title }),
    format: metric === "engagementRate" ? ("percent" as const) : ("count" as const),
    height: 320,
    emptyText: t("noHistory"),
    footnote: <Freshness dataThrough={points.at(-1)?.observedAt ?? null} sources={sources} />,
  };
  return metric === "gained" ? <BarChart {...shared} /> : <LineChart {...shared} />;
}
