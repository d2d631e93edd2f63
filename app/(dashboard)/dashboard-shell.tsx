"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { signOut } from "@/components/auth/browser-session";
import { rememberLocale } from "@/components/layout/shell/locale-cookie";
import { Shell } from "@/components/layout/shell/shell";
import type { ShellProps } from "@/components/layout/shell/shell-types";
import { PaletteSearch } from "@/components/palette/palette-search";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import { isLocale } from "@/lib/i18n/locales";

type DashboardShellProps = Omit<ShellProps, "onSwitchWorkspace" | "onSignOut" | "onLocale"> & {
  /** The language of the account; wins over the browser's where no choice was made on this device. */
  accountLocale: string | null;
  localeChosen: boolean;
  children: ReactNode;
};

/** Gives the shell its deeds: switch, language, sign out. */
export function DashboardShell({ accountLocale, localeChosen, children, ...props }: DashboardShellProps) {
  const router = useRouter();
  const locale = useLocale();
  const t = useTranslations("common.error");

  useEffect(() => {
    if (localeChosen || !isLocale(accountLocale) || accountLocale === locale) return;
    rememberLocale(accountLocale);
    router.refresh();
  }, [accountLocale, localeChosen, locale, router]);

  const failed = (error: unknown) =>
    toast({ tone: "bad", title: t("title"), ...(error instanceof Error ? { description: error.message } : {}) });
  return (
    <Shell
      {...props}
      paletteSearch={PaletteSearch}
      onSwitchWorkspace={async (id) => {
        await api(`/api/workspaces/${id}/switch`, { method: "POST" });
        // Everything on the page belongs to the other workspace: begin anew.
        window.location.assign("/");
      }}
      onSignOut={() => void signOut().catch(failed)}
      onLocale={(next) => {
        if (!isLocale(next)) return;
        rememberLocale(next);
        router.refresh();
        void api("/api/auth/me", { method: "PATCH", body: { locale: next } }).catch(failed);
      }}
    >
      {children}
    </Shell>
  );
}
