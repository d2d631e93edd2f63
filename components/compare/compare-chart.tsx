"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { LineChart } from "@/components/charts/line-chart";
import { toSeriesChartData } from "@/components/charts/series-chart-data";
import { timeBuckets } from "@/components/charts/time-buckets";
import { toAgeChartData } from "@/components/compare/compare-chart-data";
import { newestOf } from "@/components/compare/newest-of";
import { seriesColor } from "@/components/compare/series-colors";
import { Freshness } from "@/components/layout/freshness";
import { useDefinitionNotes } from "@/components/layout/use-metric-words";
import { useNow } from "@/components/ui/use-now";
import type { CompareDto } from "@/lib/services/compare/schemas";

const MINUTE = 60_000;

/** One line a blogger: over the days of the period, or over the days since their videos came out. */
export function CompareChart({ dto }: { dto: CompareDto }) {
  const t = useTranslations("compare");
  const metrics = useTranslations("metrics");
  const data = useCompareData(dto);
  const { metric, align, granularity, minimum, bloggers } = dto;
  const name = metrics(`name.${metric}`);
  return (
    <LineChart
      data={data}
      label={align === "age" ? t("byAgeLabel", { name }) : `${name}, ${metrics(`per.${granularity}`)}`}
      format={metric === "engagementRate" ? "percent" : "count"}
      height={340}
      emptyText={align === "age" ? t("tooFew", { minimum }) : metrics("emptyPeriod")}
      footnote={<Footnote metric={metric} bloggers={bloggers} />}
    />
  );
}

/** By age: how many videos speak for each. Always: through when, and who told it. Steps of followers are explained. */
function Footnote({ metric, bloggers }: Pick<CompareDto, "metric" | "bloggers">) {
  const t = useTranslations("compare");
  const metrics = useTranslations("metrics");
  const followed = bloggers.flatMap(({ name, course }) =>
    course ? [t("followedOne", { name, count: course.videos })] : [],
  );
  return (
    <span className="flex flex-col gap-1">
      {followed.length > 0 ? <span>{t("followed", { list: followed.join(" · ") })}</span> : null}
      {metric === "followers" ? <span>{metrics("definition.followers")}</span> : null}
      <Freshness {...newestOf(bloggers)} />
    </span>
  );
}

function useCompareData(dto: CompareDto) {
  const t = useTranslations("compare");
  const metrics = useTranslations("metrics");
  const locale = useLocale();
  const minute = Math.floor(useNow() / MINUTE) * MINUTE;
  const notesOf = useDefinitionNotes();
  return useMemo(() => {
    const { metric, bloggers, granularity, period } = dto;
    if (dto.align === "age") {
      return toAgeChartData(bloggers, {
        day: (age) => t("ageDay", { day: age }),
        samples: (count) => t("samples", { count }),
        color: seriesColor,
      });
    }
    const series = bloggers.map(({ id, name, points }, index) => ({ key: id, name, index, points: points ?? [] }));
    const days = series[0]?.points.map(({ date }) => date) ?? [];
    const platforms = bloggers.flatMap((blogger) => blogger.platforms);
    const words = {
      name: ({ name }: (typeof series)[number]) => name,
      color: ({ index }: (typeof series)[number]) => seriesColor(index),
      since: (count: number) => metrics(`missed.${granularity}`, { count }),
      unfinished: metrics("unfinished"),
    };
    const counted = metric === "views" || metric === "gainedViews" || metric === "engagementRate";
    const notes = counted ? notesOf(days, period.to, { platforms }) : [];
    return toSeriesChartData(
      { metric, series },
      timeBuckets(days, period.to, granularity, locale),
      words,
      minute,
      notes,
    );
  }, [dto, locale, minute, notesOf, metrics, t]);
}
