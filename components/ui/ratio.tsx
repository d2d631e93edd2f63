"use client";

import { useLocale } from "next-intl";
import { cn } from "@/components/ui/cn";
import { formatRatio } from "@/components/ui/format-ratio";
import { Unknown } from "@/components/ui/unknown";

/** How many times as much as usual: 1.4×; a dash with the reason when unknown. */
export function Ratio({ value, reason, className }: { value: number | null; reason?: string; className?: string }) {
  const text = formatRatio(value, useLocale());
  if (text === null) return <Unknown reason={reason} className={className} />;
  return (
    <span className={cn("whitespace-nowrap tabular-nums", className)} suppressHydrationWarning>
      {text}
    </span>
  );
}
