import "server-only";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { LOCALES } from "@/lib/i18n/locales";
import { firstWeekday, readerLocale } from "@/lib/time/first-weekday";

/** 1 Monday … 7 Sunday: how whoever asks for this page begins a week. */
export const pageWeekStart = cache(async (): Promise<number> => {
  const [language, head] = await Promise.all([getLocale(), headers()]);
  return firstWeekday(readerLocale(language, LOCALES, head.get("accept-language")));
});
