"use client";

import { useTranslations } from "next-intl";
import { EntryMark } from "@/components/calendar/entry-mark";

const KINDS = ["planned", "waiting", "published", "failed", "cancelled"] as const;

/** What the marks mean. */
export function CalendarLegend() {
  const t = useTranslations("calendar");
  return (
    <ul aria-label={t("legend")} className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
      {KINDS.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <EntryMark kind={kind} />
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
