"use client";

import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { formatExact } from "@/components/ui/format-number";

type Props = { used: number; max: number; unit: "characters" | "bytes" };

/** How much of what YouTube allows is used, while typing. */
export function LengthCounter({ used, max, unit }: Props) {
  const t = useTranslations("uploads.form");
  const locale = useLocale();
  const words = { used: formatExact(used, locale) ?? "", max: formatExact(max, locale) ?? "" };
  return (
    <span className={cn("tabular-nums", used > max && "font-medium text-down")}>
      <span aria-hidden>{t("counter", words)}</span>
      <span className="sr-only">{t(`counterOf.${unit}`, words)}</span>
    </span>
  );
}
