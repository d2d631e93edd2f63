"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { BarChart } from "@/components/charts/bar-chart";
import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { LineChart } from "@/components/charts/line-chart";
import { toSeriesChartData } from "@/components/charts/series-chart-data";
import { bucketsFor, timeBuckets } from "@/components/charts/time-buckets";
import { daysBetween } from "@/components/layout/civil-day";
import { ExportLink } from "@/components/layout/export-link";
import { Freshness } from "@/components/layout/freshness";
import { platformColor } from "@/components/layout/platforms";
import { QueryError } from "@/components/layout/query-error";
import { useDefinitionNotes } from "@/components/layout/use-metric-words";
import { useQueryStates } from "@/components/layout/use-query-states";
import { useWeekStart } from "@/components/layout/week-start";
import { MAIN_METRICS, type MainMetric, metricParams } from "@/components/overview/overview-params";
import { type OverviewFilter, seriesQuery } from "@/components/overview/overview-queries";
import { Card, CardHeader } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { useNow } from "@/components/ui/use-now";
import type { TimeseriesDto } from "@/lib/services/metrics/schemas";

const MINUTE = 60_000;

type Series = TimeseriesDto["series"][number];
type MainChartProps = { filter: OverviewFilter; metrics?: readonly MainMetric[] };

/** The course of one metric over the period, per platform. */
export function MainChart({ filter, metrics = MAIN_METRICS }: MainChartProps) {
  const t = useTranslations("metrics");
  const [{ metric: asked }, set] = useQueryStates(metricParams, { history: "replace" });
  const metric = metrics.includes(asked) ? asked : "gainedViews";
  const buckets = bucketsFor(daysBetween(filter.from, filter.to), useWeekStart());
  const ask = { metric, ...buckets, groupBy: "platform" } as const;
  const series = useQuery(seriesQuery(filter, ask));
  return (
    <Card aria-labelledby="main-chart">
      <CardHeader
        id="main-chart"
        title={t(`name.${metric}`)}
        note={t(`per.${buckets.granularity}`)}
        actions={
          <>
            <Segmented
              label={t("choose")}
              value={metric}
              options={metrics.map((value) => ({ value, label: t(`short.${value}`) }))}
              onChange={(next) => void set({ metric: next })}
            />
            <ExportLink table="series" query={{ ...filter, ...ask }} />
          </>
        }
        className="mb-2"
      />
      {series.isError ? (
        <QueryError error={series.error} onRetry={() => void series.refetch()} />
      ) : series.isPending ? (
        <ChartSkeleton />
      ) : (
        <SeriesChart dto={series.data} />
      )}
    </Card>
  );
}

function SeriesChart({ dto }: { dto: TimeseriesDto }) {
  const t = useTranslations("metrics");
  const platformName = useTranslations("shell.platforms");
  const locale = useLocale();
  const minute = Math.floor(useNow() / MINUTE) * MINUTE;
  const notesOf = useDefinitionNotes();
  const { metric, granularity, period } = dto;
  const data = useMemo(() => {
    const days = dto.series[0]?.points.map(({ date }) => date) ?? [];
    const words = {
      name: ({ platform }: Series) => (platform ? platformName(platform) : t("name.views")),
      color: ({ platform }: Series) => (platform ? platformColor[platform] : "var(--accent-ink)"),
      since: (count: number) => t(`missed.${granularity}`, { count }),
      unfinished: t("unfinished"),
    };
    const platforms = dto.series.flatMap(({ platform }) => platform ?? []);
    const notes = metric === "videos" ? [] : notesOf(days, period.to, { platforms });
    return toSeriesChartData(dto, timeBuckets(days, period.to, granularity, locale), words, minute, notes);
  }, [dto, metric, granularity, period.to, locale, minute, notesOf, platformName, t]);
  const shared = {
    data,
    label: `${t(`name.${metric}`)}, ${t(`per.${granularity}`)}`,
    format: metric === "engagementRate" ? ("percent" as const) : ("count" as const),
    height: 320,
    emptyText: t("emptyPeriod"),
    footnote: <Freshness dataThrough={dto.dataThrough} sources={dto.sources} />,
  };
  if (metric === "gainedViews" || metric === "videos") return <BarChart {...shared} stacked />;
  return <LineChart {...shared} />;
}
