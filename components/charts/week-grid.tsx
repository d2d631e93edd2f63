"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { HATCH, heat } from "@/components/charts/heat-colour";
import { cn } from "@/components/ui/cn";

/** What stands in an hour of the week; null is an hour without anything. */
export type WeekCell = {
  /** The whole of it in words, on hover and for screen readers. */
  words: string;
  /** 0 … 1: how strongly the cell is coloured. Null: nothing to colour. */
  strength: number | null;
  /** Too little stands behind it: hatched. */
  unsure?: boolean;
  shown?: ReactNode;
};

type WeekGridProps = {
  label: string;
  /** 1 Monday … 7 Sunday. */
  firstDay: number;
  cellAt: (weekday: number, hour: number) => WeekCell | null;
  /** A last column: what stands for the whole weekday. */
  ofDay?: { header: string; cellAt: (weekday: number) => WeekCell | null };
  /** A last row: what stands for the hour on all days. */
  ofHour?: { header: string; cellAt: (hour: number) => WeekCell | null };
  /** Cells that hold text are larger. */
  tall?: boolean;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Hours of the week as a heat map: a table, so that it is read as one. */
export function WeekGrid({ label, firstDay, cellAt, ofDay, ofHour, tall = false }: WeekGridProps) {
  const locale = useLocale();
  const days = Array.from({ length: 7 }, (_, index) => ((firstDay - 1 + index) % 7) + 1);
  // 5 January 2026 was a Monday.
  const dayName = (weekday: number) =>
    new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2026, 0, 4 + weekday));
  return (
    <section aria-label={label} className="scroll-quiet relative overflow-x-auto" {...{ tabIndex: 0 }}>
      <table
        className={cn(
          "w-full table-fixed border-separate border-spacing-0.5 text-xs",
          tall ? "min-w-[1040px]" : "min-w-[560px]",
        )}
      >
        <thead>
          <tr>
            <td className="w-10" />
            {HOURS.map((hour) => (
              <th key={hour} scope="col" className="font-normal text-faint tabular-nums">
                {tall || hour % 3 === 0 ? hour : <span className="sr-only">{hour}</span>}
              </th>
            ))}
            {ofDay ? (
              <th scope="col" className="w-16 ps-2 font-normal text-faint">
                {ofDay.header}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {days.map((weekday) => (
            <tr key={weekday}>
              <th scope="row" className="pe-2 text-start font-normal text-faint">
                {dayName(weekday)}
              </th>
              {HOURS.map((hour) => (
                <Cell key={hour} cell={cellAt(weekday, hour)} tall={tall} />
              ))}
              {ofDay ? <Cell cell={ofDay.cellAt(weekday)} tall={tall} apart="ps-2" /> : null}
            </tr>
          ))}
          {ofHour ? (
            <tr>
              <th scope="row" className="pe-2 pt-2 text-start font-normal text-faint">
                {ofHour.header}
              </th>
              {HOURS.map((hour) => (
                <Cell key={hour} cell={ofHour.cellAt(hour)} tall={tall} apart="pt-2" />
              ))}
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell, tall, apart }: { cell: WeekCell | null; tall: boolean; apart?: string }) {
  const { strength = null, unsure = false, words, shown } = cell ?? {};
  return (
    <td className={cn("p-0", apart)}>
      <div
        title={words}
        className={cn(
          "flex flex-col items-center justify-center rounded-sm bg-sunken leading-tight",
          tall ? "h-9" : "h-5",
        )}
        style={{
          ...(strength === null ? {} : { backgroundColor: heat(strength) }),
          ...(unsure ? { backgroundImage: HATCH } : {}),
        }}
      >
        {shown ? <span aria-hidden>{shown}</span> : null}
        {words ? <span className="sr-only">{words}</span> : null}
      </div>
    </td>
  );
}
