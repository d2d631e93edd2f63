"use client";

import { useTimeZone } from "next-intl";
import { civilDayOf } from "@/components/layout/civil-day";
import { periodParams } from "@/components/layout/filter-params";
import { type Period, PRESETS, type Preset, resolvePeriod } from "@/components/layout/period";
import { useQueryStates } from "@/components/layout/use-query-states";
import { useWeekStart } from "@/components/layout/week-start";
import { useNow } from "@/components/ui/use-now";

/** The period in force: from the address, else the last 28 days in the workspace's zone. A preset moves with the days. */
export function usePeriod(): {
  period: Period;
  preset: Preset | null;
  today: string;
  setPeriod: (next: Period | Preset) => void;
} {
  const timeZone = useTimeZone() ?? "UTC";
  const today = civilDayOf(useNow(), timeZone);
  const [asked, setAsked] = useQueryStates(periodParams, { history: "push" });
  const { rolling, ...period } = resolvePeriod(asked, today, useWeekStart());
  return {
    period,
    preset: PRESETS.find((one) => one === rolling) ?? null,
    today,
    setPeriod: (next) =>
      void setAsked(typeof next === "string" ? { period: next, from: null, to: null } : { period: null, ...next }),
  };
}
