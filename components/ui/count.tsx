"use client";

import { useLocale } from "next-intl";
import { cn } from "@/components/ui/cn";
import { type CountValue, formatCompact, formatExact } from "@/components/ui/format-number";
import { Tooltip } from "@/components/ui/tooltip";
import { Unknown } from "@/components/ui/unknown";

type CountProps = {
  value: CountValue;
  /** All digits instead of the compact form: where the column is wide enough. */
  exact?: boolean;
  /** Why it is not known: "The author hides likes". */
  reason?: string | undefined;
  className?: string;
};

/** A count: compact in the reader's language, exact on hover. */
export function Count({ value, exact = false, reason, className }: CountProps) {
  const locale = useLocale();
  const full = formatExact(value, locale);
  if (full === null) return <Unknown reason={reason} className={className} />;
  const shown = exact ? full : (formatCompact(value, locale) ?? full);
  const number = (
    <span className={cn("whitespace-nowrap tabular-nums", className)} suppressHydrationWarning>
      {shown}
    </span>
  );
  return shown === full ? number : <Tooltip content={full}>{number}</Tooltip>;
}
