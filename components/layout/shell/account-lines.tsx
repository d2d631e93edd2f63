"use client";

import { Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import type { ShellUser } from "@/components/layout/shell/shell-types";
import { THEMES, type Theme } from "@/components/layout/shell/themes";
import {
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from "@/components/ui/dropdown-menu";
import { LOCALES } from "@/lib/i18n/locales";

export type AccountLinesProps = {
  user: ShellUser;
  onKeys: () => void;
  onLocale: (locale: string) => void;
  onTheme: (theme: Theme) => void;
  onSignOut: () => void;
  side?: "top" | "bottom";
};

const LANGUAGE_NAMES = { en: "English", ru: "Русский" } as const;

/** What the account menu offers: settings, keys, theme, language, leaving. */
export function AccountLines({ user, onKeys, onLocale, onTheme, onSignOut, side = "top" }: AccountLinesProps) {
  const t = useTranslations("shell.account");
  const { theme, setTheme } = useTheme();
  const locale = useLocale();
  const pickTheme = (next: string) => {
    const known = THEMES.find((one) => one === next);
    if (!known) return;
    setTheme(known);
    onTheme(known);
  };
  return (
    <MenuContent align="start" side={side} className="w-60">
      <div className="px-2 py-1.5">
        <p className="clip-text font-medium text-sm">{user.name}</p>
        <p className="clip-text text-faint text-xs">{user.email}</p>
      </div>
      <MenuSeparator />
      <MenuItem asChild>
        <Link href="/settings">
          <UserRound aria-hidden />
          {t("settings")}
        </Link>
      </MenuItem>
      <MenuItem onSelect={onKeys} hint="?">
        <Keyboard aria-hidden />
        {t("keys")}
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>{t("theme")}</MenuLabel>
      <MenuRadioGroup value={theme ?? "system"} onValueChange={pickTheme}>
        <MenuRadioItem value="light">
          <Sun aria-hidden />
          {t("light")}
        </MenuRadioItem>
        <MenuRadioItem value="dark">
          <Moon aria-hidden />
          {t("dark")}
        </MenuRadioItem>
        <MenuRadioItem value="system">
          <Monitor aria-hidden />
          {t("system")}
        </MenuRadioItem>
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuLabel>{t("language")}</MenuLabel>
      <MenuRadioGroup value={locale} onValueChange={onLocale}>
        {LOCALES.map((each) => (
          <MenuRadioItem key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuItem onSelect={onSignOut}>
        <LogOut aria-hidden />
        {t("signOut")}
      </MenuItem>
    </MenuContent>
  );
}
