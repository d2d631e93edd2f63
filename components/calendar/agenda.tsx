"use client";

import { CalendarDays } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Entry } from "@/components/calendar/entries";
import { EntryLink } from "@/components/calendar/entry-link";
import { type CivilDate, type Month, monthOf } from "@/components/calendar/month";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { Card } from "@/components/ui/card";

type Props = { month: Month; entries: ReadonlyMap<CivilDate, Entry[]> };

/** The month on a phone: only days that hold something. */
export function Agenda({ month, entries }: Props) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const days = [...entries].filter(([day]) => monthOf(day) === month).toSorted(([a], [b]) => a.localeCompare(b));
  const words = new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "short", day: "numeric", month: "long" });
  return (
    <div className="flex flex-col gap-4 md:hidden">
      {days.length === 0 ? (
        <Card flush>
          <EmptyPanel icon={CalendarDays} title={t("empty")} text={t("emptyText")} />
        </Card>
      ) : null}
      {days.map(([day, list]) => (
        <section key={day} aria-labelledby={`agenda-${day}`}>
          <h2 id={`agenda-${day}`} className="mb-1 font-medium text-sm">
            {words.format(new Date(`${day}T00:00Z`))}
          </h2>
          <Card flush className="p-1">
            {list.map((entry) => (
              <EntryLink key={entry.id} entry={entry} wide />
            ))}
          </Card>
        </section>
      ))}
    </div>
  );
}
