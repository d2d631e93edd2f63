"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import type { ChartNote } from "@/components/charts/chart-types";
import { bucketOf } from "@/components/charts/time-buckets";
import { formatDayRange } from "@/components/layout/civil-day";
import { type DefinitionChange, definitionChangesByAge, definitionChangesIn } from "@/lib/analytics/definition-changes";

/** Words for what comes from the API as codes: connectors, ways of classifying. An unknown code is said as it is. */
export function useSourceNames(): (source: string) => string {
  const t = useTranslations("metrics.source");
  return useCallback((source: string) => (t.has(source) ? t(source) : source), [t]);
}

/** What a platform changed, and when, in words. */
function useChangeText(): (change: DefinitionChange) => string {
  const t = useTranslations("metrics.change");
  const locale = useLocale();
  return useCallback(({ key, day }) => t(key, { day: formatDayRange(day, day, locale) }), [t, locale]);
}

/** Dashed verticals of a chart of views: where a platform changed what it counts. */
export function useDefinitionNotes() {
  const say = useChangeText();
  return useCallback(
    (keys: readonly string[], to: string, shown: { platforms: readonly string[]; kind?: string }): ChartNote[] =>
      definitionChangesIn({ from: keys[0] ?? to, to }, shown).flatMap((change) => {
        const key = bucketOf(change.day, keys, to);
        return key ? [{ key, text: say(change) }] : [];
      }),
    [say],
  );
}

/** The same of a chart by the age of one video, whose keys are hours since its publication. */
export function useDefinitionNotesByAge() {
  const say = useChangeText();
  return useCallback(
    (
      ages: readonly number[],
      publishedAt: string,
      shown: { platforms: readonly string[]; kind?: string },
    ): ChartNote[] =>
      definitionChangesByAge(ages, publishedAt, shown).map(({ age, change }) => ({
        key: String(age),
        text: say(change),
      })),
    [say],
  );
}
