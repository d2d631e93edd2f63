"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { rememberLocale } from "@/components/layout/shell/locale-cookie";
import { Shell } from "@/components/layout/shell/shell";
import type { PaletteSearch as PaletteSearchType, ShellProps } from "@/components/layout/shell/shell-types";
import { toastFailure } from "@/components/layout/toast-failure";
import { latePart, useLatePart } from "@/components/ui/late-part";
import { api } from "@/lib/http/client";
import { isLocale } from "@/lib/i18n/locales";
import type { UpdateMeInput } from "@/lib/services/users/schemas";

type DashboardShellProps = Omit<ShellProps, "onSwitchWorkspace" | "onSignOut" | "onLocale" | "onTheme"> & {
  children: ReactNode;
};

const searchPart = latePart(() => import("@/components/palette/palette-search"));

const PaletteSearch: PaletteSearchType = (props) => {
  const search = useLatePart(searchPart, true);
  return search ? <search.PaletteSearch {...props} /> : null;
};

const signOut = async () => (await import("@/components/auth/browser-session")).signOut();

/** Gives the shell its deeds: switch, language, theme, sign out. */
export function DashboardShell({ children, ...props }: DashboardShellProps) {
  const router = useRouter();
  const t = useTranslations("shell.account");
  const failed = (error: unknown) => toastFailure(t("failed"), error);
  const keep = (body: UpdateMeInput) => api("/api/auth/me", { method: "PATCH", body });
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
        void keep({ locale: next }).then(() => router.refresh(), failed);
      }}
      onTheme={(next) => void keep({ theme: next }).catch(failed)}
    >
      {children}
    </Shell>
  );
}
