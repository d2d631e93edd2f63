"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import type { ChartNote } from "@/components/charts/chart-types";
import { bucketOf } from "@/components/charts/time-buckets";
import { formatDayRange } from "@/components/layout/civil-day";
import { definitionChangesIn } from "@/lib/analytics/definition-changes";

/** Words for what comes from the API as codes: connectors, ways of classifying. An unknown code is said as it is. */
export function useSourceNames(): (source: string) => string {
  const t = useTranslations("metrics.source");
  return useCallback((source: string) => (t.has(source) ? t(source) : source), [t]);
}

/** Dashed verticals of a chart of views: where a platform changed what it counts. */
export function useDefinitionNotes() {
  const t = useTranslations("metrics.change");
  const locale = useLocale();
  return useCallback(
    (keys: readonly string[], to: string, shown: { platforms: readonly string[]; kind?: string }): ChartNote[] =>
      definitionChangesIn({ from: keys[0] ?? to, to }, shown).flatMap((change) => {
        const key = bucketOf(change.day, keys, to);
        return key ? [{ key, text: t(change.key, { day: formatDayRange(change.day, change.day, locale) }) }] : [];
      }),
    [t, locale],
  );
}
