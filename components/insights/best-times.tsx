"use client";

import { useTranslations } from "next-intl";
import { type Best, bestTimes } from "@/components/insights/heat";
import { usePerformanceWords } from "@/components/insights/use-performance-words";
import { Ratio } from "@/components/ui/ratio";
import type { Performance, TimesDto } from "@/lib/services/insights/schemas";

/** The best times in words, or that there are too few videos to name any. */
export function BestTimes({ times }: { times: TimesDto }) {
  const t = useTranslations("insights.times");
  const best = bestTimes(times);
  const named = useNamed(best);
  if (named.length === 0) return <p className="text-muted text-sm">{t("noBest", { count: times.minSamples })}</p>;
  return (
    <ol aria-label={t("best")} className="flex flex-wrap gap-2">
      {named.map(({ name, row }) => (
        <li key={name} className="flex items-baseline gap-2 rounded-md border border-line px-3 py-1.5 text-sm">
          <span className="first-letter:uppercase">{name}</span>
          <Ratio value={row.medianRatio} className="font-medium" />
          <span className="text-faint text-xs">{t("videos", { count: row.measured })}</span>
        </li>
      ))}
    </ol>
  );
}

function useNamed(best: Best | null): { name: string; row: Performance }[] {
  const t = useTranslations("insights.times");
  const words = usePerformanceWords();
  switch (best?.of) {
    case "cells":
      return best.rows.map((row) => ({
        name: t("when", { day: words.weekday(row.weekday), hour: words.hour(row.hour) }),
        row,
      }));
    case "weekdays":
      return best.rows.map((row) => ({ name: words.weekday(row.weekday), row }));
    case "hours":
      return best.rows.map((row) => ({ name: t("daily", { hour: words.hour(row.hour) }), row }));
    default:
      return [];
  }
}
