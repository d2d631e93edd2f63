"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { LineChart } from "@/components/charts/line-chart";
import { Freshness } from "@/components/layout/freshness";
import { QueryError } from "@/components/layout/query-error";
import { useDefinitionNotesByAge } from "@/components/layout/use-metric-words";
import { toGrowthChartData } from "@/components/posts/growth-chart-data";
import { useAge } from "@/components/posts/use-age";
import { Card, CardHeader } from "@/components/ui/card";
import type { PostDto, PostStatsDto } from "@/lib/services/posts/schemas";

/** How the views came, by the age of the post, against the channel's earlier videos of its kind. */
export function GrowthCard({ post, stats }: { post: PostDto; stats: UseQueryResult<PostStatsDto> }) {
  const t = useTranslations("posts");
  const usual = stats.data?.usual;
  const enough = usual?.steps.some((step) => step.median !== null) ?? false;
  return (
    <Card aria-labelledby="growth">
      <CardHeader
        id="growth"
        title={t("growth")}
        note={
          usual === undefined
            ? undefined
            : enough
              ? t("comparedWith", { count: usual.videos })
              : t("notEnough", { minimum: usual.minimum, videos: usual.videos })
        }
        className="mb-2"
      />
      {stats.isError ? (
        <QueryError error={stats.error} onRetry={() => void stats.refetch()} />
      ) : stats.isPending ? (
        <ChartSkeleton />
      ) : (
        <GrowthChart post={post} stats={stats.data} />
      )}
    </Card>
  );
}

function GrowthChart({ post, stats }: { post: PostDto; stats: PostStatsDto }) {
  const t = useTranslations("posts");
  const age = useAge();
  const notesOf = useDefinitionNotesByAge();
  const { publishedAt, kind } = post;
  const data = useMemo(() => {
    const ages = stats.usual.steps.map(({ ageHours }) => ageHours);
    const notes = publishedAt ? notesOf(ages, publishedAt, { platforms: ["youtube"], kind }) : [];
    return toGrowthChartData(
      stats.usual.steps,
      {
        own: t("series.own"),
        median: t("series.median"),
        lower: t("series.lower"),
        upper: t("series.upper"),
        age,
        samples: (count) => t("samples", { count }),
      },
      notes,
    );
  }, [stats, publishedAt, kind, age, notesOf, t]);
  const sources = [...new Set(stats.points.map((point) => point.source))];
  return (
    <LineChart
      data={data}
      label={t("growthOf", { title: post.title })}
      height={320}
      emptyText={t("noGrowth")}
      footnote={<Freshness dataThrough={stats.points.at(-1)?.observedAt ?? null} sources={sources} />}
    />
  );
}
