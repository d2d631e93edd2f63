import "server-only";
import type { Messages } from "next-intl";
import { createTranslator } from "use-intl/core";
import { loadMessages } from "@/lib/i18n/load-messages";
import { type AppLocale, isLocale } from "@/lib/i18n/locales";

export type ReportWords = {
  locale: AppLocale;
  say: (key: string, values?: Record<string, string | number>) => string;
};

/** The texts of mails in the reader's language; English where they never chose one. */
export async function reportWords(chosen: string | null): Promise<ReportWords> {
  const locale: AppLocale = isLocale(chosen) ? chosen : "en";
  const messages: Messages = await loadMessages(locale);
  const translate = createTranslator({ locale, messages, namespace: "reports.mail" });
  return { locale, say: (key, values) => translate(key, values) };
}
