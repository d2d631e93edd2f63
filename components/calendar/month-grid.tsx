"use client";

import { useLocale } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { DayCell } from "@/components/calendar/day-cell";
import type { Entry } from "@/components/calendar/entries";
import { type CivilDate, type Month, monthOf, moveDay } from "@/components/calendar/month";

type Props = {
  label: string;
  month: Month;
  weeks: readonly CivilDate[][];
  firstDay: number;
  today: CivilDate;
  entries: ReadonlyMap<CivilDate, Entry[]>;
  onMonth: (month: Month) => void;
  onOpen: (day: CivilDate) => void;
};

/** The whole month. Tab reaches one day; arrows, Home, End, Page Up and Page Down walk from it; Enter opens it. */
export function MonthGrid({ label, month, weeks, firstDay, today, entries, onMonth, onOpen }: Props) {
  const locale = useLocale();
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<CivilDate | null>(null);
  const shown = weeks.flat();
  const fallback = monthOf(today) === month ? today : `${month}-01`;
  const current = focused !== null && shown.includes(focused) ? focused : fallback;
  const move = (event: KeyboardEvent<HTMLElement>, day: CivilDate) => {
    const next = moveDay(day, event.key, firstDay);
    if (next === null) return;
    event.preventDefault();
    setFocused(next);
    if (monthOf(next) !== month) onMonth(monthOf(next));
    // The day may be of a month that is drawn only now.
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  };
  const weekday = (style: "short" | "long", day: CivilDate) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: style }).format(new Date(`${day}T00:00Z`));
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface max-md:hidden">
      <table ref={table} aria-label={label} className="w-full table-fixed border-separate border-spacing-0">
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th
                key={day}
                scope="col"
                abbr={weekday("long", day)}
                className="h-8 border-line border-b px-2 text-start font-normal text-faint text-xs"
              >
                {weekday("short", day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  month={month}
                  isToday={day === today}
                  current={day === current}
                  entries={entries.get(day) ?? []}
                  onOpen={onOpen}
                  onFocus={setFocused}
                  onKeyDown={move}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
