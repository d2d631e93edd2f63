"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { rhythmQuery } from "@/components/bloggers/bloggers-queries";
import { WeekGrid } from "@/components/charts/week-grid";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { usePeriod } from "@/components/layout/use-period";
import { useWeekStart } from "@/components/layout/week-start";
import { Card, CardHeader } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import type { TimesDto } from "@/lib/services/insights/schemas";

/** On which weekday and hour the videos of the period came out. */
export function PostingRhythm({ bloggerId }: { bloggerId: string }) {
  const t = useTranslations("bloggers.rhythm");
  const timeZone = useTimeZone() ?? "UTC";
  const { period } = usePeriod();
  const times = useQuery(rhythmQuery(bloggerId, { from: period.from, to: period.to }));
  return (
    <Card aria-labelledby="rhythm">
      <CardHeader
        id="rhythm"
        title={t("title")}
        note={times.data ? `${t("note", { count: times.data.videos })} · ${timeZone}` : undefined}
        className="mb-3"
      />
      {times.isError ? <QueryError error={times.error} onRetry={() => void times.refetch()} /> : null}
      {times.isPending ? (
        <LoadingPanel>
          <Skeleton className="h-40 w-full" />
        </LoadingPanel>
      ) : null}
      {times.data ? <RhythmGrid cells={times.data.cells} /> : null}
    </Card>
  );
}

function RhythmGrid({ cells }: { cells: TimesDto["cells"] }) {
  const t = useTranslations("bloggers.rhythm");
  const locale = useLocale();
  const busiest = Math.max(0, ...cells.map(({ videos }) => videos));
  // 5 January 2026 was a Monday.
  const dayName = (weekday: number) =>
    new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2026, 0, 4 + weekday));
  return (
    <WeekGrid
      label={t("label")}
      firstDay={useWeekStart()}
      cellAt={(weekday, hour) => {
        const count = cells.find((cell) => cell.weekday === weekday && cell.hour === hour)?.videos ?? 0;
        if (count === 0) return null;
        return { words: t("cell", { day: dayName(weekday), hour, count }), strength: 0.3 + (0.7 * count) / busiest };
      }}
    />
  );
}
