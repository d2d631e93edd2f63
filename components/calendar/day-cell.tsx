"use client";

import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { Entry } from "@/components/calendar/entries";
import { EntryLink } from "@/components/calendar/entry-link";
import { type CivilDate, monthOf } from "@/components/calendar/month";
import { cn } from "@/components/ui/cn";

const SHOWN = 3;

type Props = {
  day: CivilDate;
  month: string;
  isToday: boolean;
  /** The one day that the Tab key reaches; arrows move on from it. */
  current: boolean;
  entries: readonly Entry[];
  onOpen: (day: CivilDate) => void;
  onFocus: (day: CivilDate) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, day: CivilDate) => void;
};

export function DayCell({ day, month, isToday, current, entries, onOpen, onFocus, onKeyDown }: Props) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const outside = monthOf(day) !== month;
  const more = entries.length - SHOWN;
  const name = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "full" }).format(
    new Date(`${day}T00:00Z`),
  );
  return (
    <td className={cn("h-28 border-line border-e border-b p-1 align-top last:border-e-0", outside && "bg-sunken/60")}>
      <button
        type="button"
        data-day={day}
        tabIndex={current ? 0 : -1}
        aria-label={t("day", { day: name, count: entries.length })}
        aria-current={isToday ? "date" : undefined}
        onClick={() => onOpen(day)}
        onFocus={() => onFocus(day)}
        onKeyDown={(event) => onKeyDown(event, day)}
        className={cn(
          "mb-0.5 inline-flex size-6 items-center justify-center rounded-full text-xs tabular-nums",
          isToday
            ? "bg-accent font-medium text-on-accent hover:bg-accent-hover"
            : cn("hover:bg-hover", outside ? "text-faint" : "text-muted"),
        )}
      >
        {Number(day.slice(8))}
      </button>
      <ul className="flex flex-col">
        {entries.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            <EntryLink entry={entry} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <button
          type="button"
          onClick={() => onOpen(day)}
          className="hit-area rounded-sm px-1 text-accent-ink text-xs hover:underline"
        >
          {t("more", { count: more })}
        </button>
      ) : null}
    </td>
  );
}
