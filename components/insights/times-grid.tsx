"use client";

import { useLocale, useTranslations } from "next-intl";
import { type WeekCell, WeekGrid } from "@/components/charts/week-grid";
import { BestTimes } from "@/components/insights/best-times";
import { isUnsure, strengthOf } from "@/components/insights/heat";
import { HeatLegend } from "@/components/insights/heat-legend";
import { usePerformanceWords } from "@/components/insights/use-performance-words";
import { useWeekStart } from "@/components/layout/week-start";
import { formatRatio } from "@/components/ui/format-ratio";
import type { Performance, TimesDto } from "@/lib/services/insights/schemas";

/** The hours of the week by how their videos did, with how many they were; the days and hours in all at the edges. */
export function TimesGrid({ times }: { times: TimesDto }) {
  const t = useTranslations("insights.times");
  const locale = useLocale();
  const words = usePerformanceWords();
  const byHour = new Map(times.cells.map((cell) => [cell.weekday * 24 + cell.hour, cell]));
  const toCell = (when: string, found: Performance | undefined): WeekCell | null => {
    if (!found) return null;
    const unsure = isUnsure(found, times.minSamples);
    const told = `${when}: ${words.performance(found)}`;
    return {
      words: unsure ? `${told} ${t("unsure")}` : told,
      strength: strengthOf(found.medianRatio),
      unsure,
      shown: (
        <span className="flex flex-col items-center">
          <span className={unsure ? undefined : "font-medium"}>
            {formatRatio(found.medianRatio, locale)?.replace("×", "") ?? "—"}
          </span>
          <span>{t("sample", { count: found.measured })}</span>
        </span>
      ),
    };
  };
  return (
    <div className="flex flex-col gap-3">
      <BestTimes times={times} />
      <WeekGrid
        tall
        label={t("label", { zone: times.timeZone })}
        firstDay={useWeekStart()}
        cellAt={(weekday, hour) =>
          toCell(t("when", { day: words.weekday(weekday), hour: words.hour(hour) }), byHour.get(weekday * 24 + hour))
        }
        ofDay={{
          header: t("wholeDay"),
          cellAt: (weekday) =>
            toCell(
              words.weekday(weekday),
              times.weekdays.find((row) => row.weekday === weekday),
            ),
        }}
        ofHour={{
          header: t("allDays"),
          cellAt: (hour) =>
            toCell(
              words.hour(hour),
              times.hours.find((row) => row.hour === hour),
            ),
        }}
      />
      <HeatLegend minSamples={times.minSamples} />
    </div>
  );
}
