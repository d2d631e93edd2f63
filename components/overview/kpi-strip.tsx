"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { toDrawable } from "@/components/charts/chart-types";
import { bucketsFor } from "@/components/charts/time-buckets";
import { addDays, daysBetween, formatDayRange } from "@/components/layout/civil-day";
import { QueryError } from "@/components/layout/query-error";
import { useWeekStart } from "@/components/layout/week-start";
import { KPIS, type Kpi, kpiChange, sparkPoints } from "@/components/overview/kpis";
import { type OverviewFilter, seriesQuery, statsQuery } from "@/components/overview/overview-queries";
import { Count } from "@/components/ui/count";
import { Delta } from "@/components/ui/delta";
import { formatExact, formatPercent } from "@/components/ui/format-number";
import { Percent } from "@/components/ui/percent";
import { Sparkline } from "@/components/ui/sparkline";
import { Stat, StatSkeleton, StatStrip } from "@/components/ui/stat";
import type { StatsDto } from "@/lib/services/metrics/schemas";

/** Five figures of the period, each against the same number of days before, with its course. */
export function KpiStrip({ filter }: { filter: OverviewFilter }) {
  const stats = useQuery(statsQuery(filter));
  if (stats.isError) return <QueryError error={stats.error} onRetry={() => void stats.refetch()} />;
  return (
    <StatStrip>
      {KPIS.map((kpi) => (
        <KpiStat key={kpi} kpi={kpi} filter={filter} stats={stats.data} />
      ))}
    </StatStrip>
  );
}

type KpiStatProps = {
  kpi: Kpi;
  filter: OverviewFilter /** Undefined until they are known. */;
  stats: StatsDto | undefined;
};

function KpiStat({ kpi, filter, stats }: KpiStatProps) {
  const t = useTranslations("metrics");
  const locale = useLocale();
  const buckets = bucketsFor(daysBetween(filter.from, filter.to), useWeekStart());
  const course = useQuery(seriesQuery(filter, { metric: kpi, ...buckets })).data;
  if (!stats) return <StatSkeleton />;
  const now = stats.totals[kpi];
  const before = stats.previous[kpi];
  const isRate = kpi === "engagementRate";
  const say = (value: typeof now) =>
    (isRate ? formatPercent(toDrawable(value), locale) : formatExact(value, locale)) ?? "—";
  const range = formatDayRange(stats.previous.from, addDays(stats.previous.to, -1), locale);
  const points = course ? sparkPoints(course) : [];
  const known = points.filter((point) => point !== null);
  return (
    <Stat
      label={t(`name.${kpi}`)}
      definition={t(`definition.${kpi}`)}
      value={
        isRate ? (
          <Percent value={stats.totals.engagementRate} reason={t("unknown.engagementRate")} />
        ) : (
          <Count value={now} reason={t("unknown.notObserved")} />
        )
      }
      delta={
        <Delta
          as="percent"
          value={kpiChange(now, before)}
          note={t("against", { range, value: say(before) })}
          reason={t("againstUnknown", { range, value: say(before) })}
        />
      }
      sparkline={
        <Sparkline
          fluid
          height={40}
          points={points}
          label={t("course", {
            name: t(`name.${kpi}`),
            first: say(known[0] ?? null),
            last: say(known.at(-1) ?? null),
          })}
        />
      }
    />
  );
}
