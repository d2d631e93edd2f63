import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { pagePreferences } from "@/lib/auth/page-preferences";
import { loadMessages } from "@/lib/i18n/load-messages";
import { isLocale, LOCALE_COOKIE, pickLocale } from "@/lib/i18n/locales";

/** The account's language goes with it to every device; who is not signed in gets the last one of this device. */
export default getRequestConfig(async ({ locale: asked }) => {
  const [jar, head, preferences] = await Promise.all([cookies(), headers(), pagePreferences()]);
  const chosen = preferences.locale ?? jar.get(LOCALE_COOKIE)?.value;
  const locale = isLocale(asked) ? asked : pickLocale(chosen, head.get("accept-language"));
  return { locale, messages: await loadMessages(locale), timeZone: "UTC" };
});
