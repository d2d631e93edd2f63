import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "@/lib/i18n/load-messages";
import { isLocale, LOCALE_COOKIE, pickLocale } from "@/lib/i18n/locales";

export default getRequestConfig(async ({ locale: asked }) => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = isLocale(asked) ? asked : pickLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language"));
  return { locale, messages: await loadMessages(locale), timeZone: "UTC" };
});
