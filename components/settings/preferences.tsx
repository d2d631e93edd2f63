"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { rememberLocale } from "@/components/layout/shell/locale-cookie";
import { THEMES, type Theme } from "@/components/layout/shell/themes";
import { toastFailure } from "@/components/layout/toast-failure";
import { useUpdateMe } from "@/components/settings/use-update-me";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { type AppLocale, isLocale, LOCALES } from "@/lib/i18n/locales";

const LANGUAGE_NAMES = { en: "English", ru: "Русский" } as const;
const ICONS = { light: Sun, dark: Moon, system: Monitor } as const;
const never = () => () => undefined;

/** Language and theme: they take effect at once and go with the account. */
export function Preferences() {
  const t = useTranslations("settings.profile");
  const words = useTranslations("shell.account");
  const router = useRouter();
  const locale = useLocale();
  const { theme, setTheme } = useTheme();
  const update = useUpdateMe();
  // The theme is known in the browser only; the server's guess must not flash.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const failed = (error: Error) => toastFailure(t("preferencesFailed"), error);
  const pickLocale = (next: AppLocale) => {
    rememberLocale(next);
    update.mutate({ locale: next }, { onSuccess: () => router.refresh(), onError: failed });
  };
  const pickTheme = (next: Theme) => {
    setTheme(next);
    update.mutate({ theme: next }, { onError: failed });
  };
  return (
    <>
      <Field label={words("language")}>
        {(control) => (
          <Select
            {...control}
            value={isLocale(locale) ? locale : "en"}
            options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={pickLocale}
            className="max-w-60"
          />
        )}
      </Field>
      <div className="flex flex-col gap-1.5">
        <span className="font-medium text-ink text-sm">{words("theme")}</span>
        <div>
          <Segmented
            label={words("theme")}
            value={(inBrowser ? THEMES.find((value) => value === theme) : undefined) ?? "system"}
            options={THEMES.map((value) => {
              const Icon = ICONS[value];
              return {
                value,
                label: (
                  <>
                    <Icon aria-hidden />
                    {words(value)}
                  </>
                ),
              };
            })}
            onChange={pickTheme}
          />
        </div>
      </div>
    </>
  );
}
