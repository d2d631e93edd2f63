"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { BloggerPicker } from "@/components/compare/blogger-picker";
import { CompareChart } from "@/components/compare/compare-chart";
import { type CompareFilter, compareKeys, comparisonQuery } from "@/components/compare/compare-queries";
import { CompareTable } from "@/components/compare/compare-table";
import { NobodyChosen } from "@/components/compare/nobody-chosen";
import { useCompareFilter } from "@/components/compare/use-compare-filter";
import { ExportLink } from "@/components/layout/export-link";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { PeriodPicker } from "@/components/layout/period-picker";
import { PlatformFilter } from "@/components/layout/platform-filter";
import { QueryError } from "@/components/layout/query-error";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { Card, CardHeader } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { AGE_METRICS, ALIGNMENTS, COMPARE_METRICS, type CompareDto } from "@/lib/services/compare/schemas";

/** Up to ten bloggers on one chart and in one table. The address holds all of it. */
export function CompareView() {
  const t = useTranslations("compare");
  const { filter, ids, set } = useCompareFilter();
  const comparison = useQuery(comparisonQuery(filter));
  useLiveRefresh("parse", compareKeys.all, 3_000);
  const choose = (bloggers: string[]) => void set({ bloggers });
  const shown = ids.length > 0 ? comparison.data : undefined;
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={ids.length === 0 ? t("context") : t("count", { count: ids.length })}
        filters={
          <>
            <PlatformFilter />
            <PeriodPicker />
          </>
        }
      />
      <BloggerPicker ids={ids} known={comparison.data?.bloggers ?? []} onChange={choose} />
      {ids.length === 0 ? (
        <NobodyChosen filter={filter} onChoose={choose} />
      ) : comparison.isError ? (
        <Card flush>
          <QueryError error={comparison.error} onRetry={() => void comparison.refetch()} />
        </Card>
      ) : (
        <>
          <ChartCard filter={filter} dto={shown} set={set} />
          <Card flush aria-labelledby="compare-table">
            <CardHeader
              id="compare-table"
              title={t("table")}
              note={t("tableNote")}
              actions={<ExportLink table="comparison" query={filter} />}
              className="px-4 pt-4 pb-2"
            />
            <CompareTable bloggers={shown?.bloggers ?? []} />
          </Card>
        </>
      )}
    </Page>
  );
}

type ChartCardProps = {
  filter: CompareFilter;
  dto: CompareDto | undefined;
  set: ReturnType<typeof useCompareFilter>["set"];
};

function ChartCard({ filter, dto, set }: ChartCardProps) {
  const t = useTranslations("compare");
  const metrics = useTranslations("metrics");
  const offered = filter.align === "age" ? AGE_METRICS : COMPARE_METRICS;
  return (
    <Card aria-labelledby="compare-chart">
      <CardHeader
        id="compare-chart"
        title={metrics(`name.${filter.metric}`)}
        note={
          filter.align === "age" ? t("byAgeNote", { minimum: dto?.minimum ?? 5 }) : metrics(`per.${filter.granularity}`)
        }
        actions={
          <>
            <Segmented
              label={t("align")}
              value={filter.align}
              options={ALIGNMENTS.map((value) => ({ value, label: t(`by.${value}`) }))}
              onChange={(align) => void set({ align })}
            />
            <Select
              aria-label={metrics("choose")}
              value={filter.metric}
              options={offered.map((value) => ({ value, label: metrics(`name.${value}`) }))}
              onChange={(metric) => void set({ metric })}
              className="w-44"
            />
          </>
        }
        className="mb-2"
      />
      {dto ? <CompareChart dto={dto} /> : <ChartSkeleton height={340} />}
    </Card>
  );
}
