"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { civilDayOf, formatDayRange } from "@/components/layout/civil-day";
import { PlatformDot } from "@/components/layout/platform-dot";
import { formatCompact, formatExact } from "@/components/ui/format-number";
import { formatInstant } from "@/components/ui/format-time";
import type { MilestoneDto } from "@/lib/services/insights/schemas";

/** One mark: which, whose, and between which two looks; on hover the looks to the minute and the count. */
export function MilestoneLine({ milestone, timeZone }: { milestone: MilestoneDto; timeZone: string }) {
  const t = useTranslations("bloggers.milestones");
  const locale = useLocale();
  const { subject, mark, value, platform, video, profileTitle } = milestone;
  const [after, by] = [new Date(milestone.after), new Date(milestone.by)];
  const day = (at: Date) => {
    const civil = civilDayOf(at, timeZone);
    return formatDayRange(civil, civil, locale);
  };
  const exact = `${formatInstant(after, locale, timeZone)} – ${formatInstant(by, locale, timeZone)}: ${formatExact(value, locale)}`;
  return (
    <li className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-4 border-line border-b py-2 text-sm last:border-b-0">
      <span className="flex min-w-0 items-baseline gap-2">
        <PlatformDot platform={platform} />
        <span className="shrink-0 font-medium">
          {t(subject, { mark: formatCompact(mark, locale) ?? String(mark) })}
        </span>
        {video ? (
          <Link href={`/videos/${video.id}`} className="clip-text rounded-sm text-muted hover:text-accent-ink">
            <bdi>{video.title}</bdi>
          </Link>
        ) : (
          <bdi className="clip-text text-muted">{profileTitle}</bdi>
        )}
      </span>
      <span title={exact} className="text-faint text-xs tabular-nums">
        {day(after) === day(by) ? t("on", { day: day(by) }) : t("between", { after: day(after), by: day(by) })}
      </span>
    </li>
  );
}
