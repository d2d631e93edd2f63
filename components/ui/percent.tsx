"use client";

import { useLocale } from "next-intl";
import { cn } from "@/components/ui/cn";
import { formatPercent } from "@/components/ui/format-number";
import { Unknown } from "@/components/ui/unknown";

/** A ratio (0.034) as percent: one decimal under ten, a dash with the reason when unknown. */
export function Percent({
  value,
  reason,
  className,
}: {
  value: number | null | undefined;
  reason?: string | undefined;
  className?: string;
}) {
  const text = formatPercent(value, useLocale());
  if (text === null) return <Unknown reason={reason} className={className} />;
  return (
    <span className={cn("whitespace-nowrap tabular-nums", className)} suppressHydrationWarning>
      {text}
    </span>
  );
}
