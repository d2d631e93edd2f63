"use client";

import { CalendarRange } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { addDays, formatDayRange } from "@/components/layout/civil-day";
import { PRESETS } from "@/components/layout/period";
import { usePeriod } from "@/components/layout/use-period";
import { Button } from "@/components/ui/button";
import { LateContent } from "@/components/ui/late-content";
import { latePart } from "@/components/ui/late-part";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Segmented } from "@/components/ui/segmented";

const formPart = latePart(() => import("@/components/layout/period-form"));

/** Presets beside the exact range; the range opens a form for any other. The choice lives in the address. */
export function PeriodPicker() {
  const t = useTranslations("shell.period");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const [open, setOpen] = useState(false);
  const { period, preset, today, setPeriod } = usePeriod();
  const options = PRESETS.map((value) => ({ value, label: t(`short${value}`), ariaLabel: t(value) }));
  return (
    <div className="flex max-w-full flex-wrap items-center gap-2">
      <Segmented
        label={t("label")}
        value={preset ?? ""}
        options={options}
        onChange={(next) => next && setPeriod(next)}
      />
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <Button
            className="tabular-nums max-sm:px-2.5"
            aria-label={`${t("custom")}: ${formatDayRange(period.from, addDays(period.to, -1), locale)}`}
          >
            <CalendarRange aria-hidden />
            <span>{formatDayRange(period.from, addDays(period.to, -1), locale)}</span>
          </Button>
        </PopoverTrigger>
        <LateContent part={formPart}>
          {({ PeriodForm }) => (
            <PopoverContent>
              <PeriodForm
                period={period}
                today={today}
                zone={timeZone}
                onApply={(next) => {
                  setPeriod(next);
                  setOpen(false);
                }}
              />
            </PopoverContent>
          )}
        </LateContent>
      </Popover>
    </div>
  );
}
