import { type AppLocale, LOCALE_COOKIE } from "@/lib/i18n/locales";

/** The choice of this device; the server reads it before everything else. */
export function rememberLocale(locale: AppLocale): void {
  document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=31536000; samesite=lax`;
}
