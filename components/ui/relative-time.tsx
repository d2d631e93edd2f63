"use client";

import { useLocale, useTimeZone } from "next-intl";
import { cn } from "@/components/ui/cn";
import { formatDate, formatInstant, formatRelative } from "@/components/ui/format-time";
import { Tooltip } from "@/components/ui/tooltip";
import { Unknown } from "@/components/ui/unknown";
import { useNow } from "@/components/ui/use-now";

type RelativeTimeProps = {
  /** RFC 3339; null when it has not happened. */
  value: string | null | undefined;
  /** Why there is none: "Never parsed". */
  reason?: string | undefined;
  className?: string;
};

/** "3 hr. ago" under seven days, a date from then on; the full time in the workspace's zone on hover. */
export function RelativeTime({ value, reason, className }: RelativeTimeProps) {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const now = useNow();
  const at = value ? new Date(value) : null;
  if (!at || Number.isNaN(at.getTime())) return <Unknown reason={reason} className={className} />;
  return (
    <Tooltip content={formatInstant(at, locale, timeZone)}>
      <time dateTime={at.toISOString()} className={cn("whitespace-nowrap", className)} suppressHydrationWarning>
        {formatRelative(at, now, locale, timeZone) ?? formatDate(at, now, locale, timeZone)}
      </time>
    </Tooltip>
  );
}
