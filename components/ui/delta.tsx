"use client";

import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { type CountValue, formatPercent, formatSigned, signOf } from "@/components/ui/format-number";
import { Tooltip } from "@/components/ui/tooltip";
import { Unknown } from "@/components/ui/unknown";

type DeltaProps = {
  /** A count, or a ratio when `as` is "percent" (0.12 = +12 %). */
  value: CountValue;
  as?: "count" | "percent";
  /** On hover, instead of the exact change: "against 24 Oct – 20 Nov". */
  note?: string | undefined;
  reason?: string | undefined;
  className?: string;
};

const marks = { 1: "M4 1 L7.5 7 H0.5 Z", [-1]: "M4 7 L7.5 1 H0.5 Z" } as const;

/** A change: arrow, sign and colour say the same thing three times, so none is needed alone. */
export function Delta({ value, as = "count", note, reason, className }: DeltaProps) {
  const locale = useLocale();
  const t = useTranslations("common");
  const ratio = typeof value === "number" ? value : null;
  const text = as === "percent" ? formatPercent(ratio, locale, true) : formatSigned(value, locale);
  if (text === null) return <Unknown reason={reason ?? t("noComparison")} className={className} />;
  const sign = signOf(value);
  const exact = as === "count" ? formatSigned(value, locale, true) : null;
  return (
    <Tooltip content={note ?? (exact === text ? null : exact)}>
      <span
        className={cn(
          "whitespace-nowrap weak:font-medium tabular-nums",
          sign > 0 ? "text-up" : sign < 0 ? "text-down" : "text-faint",
          className,
        )}
      >
        {sign === 0 ? null : (
          <svg aria-hidden viewBox="0 0 8 8" className="me-1 inline-block size-2 align-baseline" fill="currentColor">
            <path d={marks[sign]} />
          </svg>
        )}
        <span suppressHydrationWarning>{text}</span>
      </span>
    </Tooltip>
  );
}
