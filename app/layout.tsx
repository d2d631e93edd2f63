import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { interCyrillic, interExt, interLatin } from "@/app/fonts/inter";
import "@/app/globals.css";
import { AccountTheme } from "@/components/layout/shell/account-theme";
import { WeekStartProvider } from "@/components/layout/week-start";
import { Providers } from "@/components/providers";
import { pagePreferences } from "@/lib/auth/page-preferences";
import { pageWeekStart } from "@/lib/i18n/page-week-start";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("description"),
    applicationName: t("product"),
    manifest: "/manifest.webmanifest",
    icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }] },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f7f9" },
    { media: "(prefers-color-scheme: dark)", color: "#0d0f14" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, head, preferences, weekStart] = await Promise.all([
    getLocale(),
    headers(),
    pagePreferences(),
    pageWeekStart(),
  ]);
  const nonce = head.get("x-nonce") ?? undefined;
  return (
    <html
      lang={locale}
      suppressHydrationWarning
      className={`${interLatin.variable} ${interExt.variable} ${interCyrillic.variable}`}
    >
      <body className="min-h-dvh font-sans antialiased">
        <AccountTheme theme={preferences.theme} nonce={nonce} />
        <NextIntlClientProvider>
          <WeekStartProvider value={weekStart}>
            <Providers nonce={nonce}>{children}</Providers>
          </WeekStartProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
