"use client";

import { useQuery } from "@tanstack/react-query";
import { useTimeZone, useTranslations } from "next-intl";
import { Definitions } from "@/components/insights/definitions";
import { timesQueryOf } from "@/components/insights/insights-queries";
import { TimesGrid } from "@/components/insights/times-grid";
import { useInsightsChoices, useInsightsFilter } from "@/components/insights/use-insights-filter";
import { ZonePicker } from "@/components/insights/zone-picker";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { Card, CardHeader } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** At which weekday and hour what came out did well. */
export function TimesCard() {
  const t = useTranslations("insights.times");
  const own = useTimeZone() ?? "UTC";
  const filter = useInsightsFilter();
  const [{ zone }, set] = useInsightsChoices();
  const times = useQuery(timesQueryOf(filter, zone));
  return (
    <Card aria-labelledby="times">
      <CardHeader
        id="times"
        title={t("title")}
        note={times.data ? t("note", { videos: times.data.videos, measured: times.data.measured }) : undefined}
        actions={
          <>
            {times.data ? <Definitions terms={["performance", "sample"]} minSamples={times.data.minSamples} /> : null}
            <ExportLink table="times" query={{ ...filter, timeZone: zone }} />
            <ZonePicker zone={zone ?? own} own={own} onChange={(next) => void set({ zone: next })} />
          </>
        }
        className="mb-3"
      />
      {times.isError ? <QueryError error={times.error} onRetry={() => void times.refetch()} /> : null}
      {times.isPending ? (
        <LoadingPanel>
          <Skeleton className="h-80 w-full" />
        </LoadingPanel>
      ) : null}
      {times.data && times.data.videos === 0 ? <EmptyPanel title={t("empty")} text={t("emptyText")} /> : null}
      {times.data && times.data.videos > 0 ? <TimesGrid times={times.data} /> : null}
    </Card>
  );
}
