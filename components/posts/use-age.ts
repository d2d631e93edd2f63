"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** An age in words: hours up to two days, days from then on. */
export function useAge(): (hours: number) => string {
  const t = useTranslations("posts.age");
  return useCallback(
    (hours: number) =>
      hours < 48 ? t("hours", { count: Math.round(hours) }) : t("days", { count: Math.round((hours / 24) * 10) / 10 }),
    [t],
  );
}
