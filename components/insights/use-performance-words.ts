"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatRatio } from "@/components/ui/format-ratio";
import type { Performance } from "@/lib/services/insights/schemas";

/** Names of weekdays, of hours, and how videos did in words. */
export function usePerformanceWords() {
  const t = useTranslations("insights.times");
  const locale = useLocale();
  return {
    // 5 January 2026 was a Monday.
    weekday: (weekday: number) =>
      new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2026, 0, 4 + weekday)),
    hour: (hour: number) =>
      new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" }).format(
        Date.UTC(2026, 0, 5, hour),
      ),
    performance: ({ medianRatio, videos, measured }: Performance) =>
      medianRatio === null
        ? t("unmeasured", { videos })
        : t("performance", { ratio: formatRatio(medianRatio, locale) ?? "—", measured, videos }),
  };
}
