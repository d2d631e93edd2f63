"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Freshness } from "@/components/layout/freshness";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { PeriodPicker } from "@/components/layout/period-picker";
import { PlatformFilter } from "@/components/layout/platform-filter";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { MoversCard } from "@/components/movers/movers-card";
import { moverKeys, moversQueryOf } from "@/components/movers/movers-queries";
import { useMoversFilter } from "@/components/movers/use-movers-filter";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { DIRECTIONS, RANKINGS } from "@/lib/analytics/rank-moves";
import { MOVER_METRICS, MOVER_SUBJECTS, VIDEO_MOVER_METRICS } from "@/lib/services/movers/schemas";

/** Who rose and who fell in the period. */
export function MoversView() {
  const t = useTranslations("movers");
  const { filter } = useMoversFilter();
  const up = useQuery(moversQueryOf(filter, "up")).data;
  useLiveRefresh("parse", moverKeys.all, 3_000);
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={
          up ? (
            <span>
              {t(`considered.${filter.subject}`, { count: up.considered })}
              {" · "}
              <Freshness dataThrough={up.dataThrough} sources={[]} />
            </span>
          ) : (
            t("context")
          )
        }
        filters={
          <>
            <PlatformFilter />
            <PeriodPicker />
          </>
        }
      />
      <Choices />
      <div className="grid min-w-0 items-start gap-5 xl:grid-cols-2">
        {DIRECTIONS.map((direction) => (
          <MoversCard key={direction} filter={filter} direction={direction} />
        ))}
      </div>
      {up ? (
        <div className="flex flex-col gap-1 text-faint text-xs">
          {up.unknown > 0 ? <p>{t(`unknown.${filter.by}.${filter.subject}`, { count: up.unknown })}</p> : null}
          <p>
            <Freshness dataThrough={up.dataThrough} sources={up.sources} />
          </p>
        </div>
      ) : null}
    </Page>
  );
}

function Choices() {
  const t = useTranslations("movers");
  const metrics = useTranslations("metrics");
  const { filter, set } = useMoversFilter();
  const offered = filter.subject === "videos" ? VIDEO_MOVER_METRICS : MOVER_METRICS;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <Segmented
        label={t("subject")}
        value={filter.subject}
        options={MOVER_SUBJECTS.map((value) => ({ value, label: t(`subjects.${value}`) }))}
        onChange={(subject) => void set({ subject })}
      />
      <Segmented
        label={t("by")}
        value={filter.by}
        options={RANKINGS.map((value) => ({ value, label: t(`rankings.${value}`) }))}
        onChange={(by) => void set({ by })}
      />
      <Select
        aria-label={t("metric")}
        value={filter.metric}
        options={offered.map((value) => ({ value, label: t(`metrics.${value}`) }))}
        onChange={(metric) => void set({ metric })}
        className="w-36"
      />
      {filter.metric === "followers" ? <p className="text-faint text-xs">{metrics("definition.followers")}</p> : null}
    </div>
  );
}
