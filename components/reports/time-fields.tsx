"use client";

import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { CreateReportInput } from "@/lib/services/reports/schemas";

type Time = Pick<CreateReportInput, "cadence" | "weekday" | "monthDay" | "hour">;
type TimeFieldsProps = { time: Time; timeZone: string; onChange: (changes: Partial<Time>) => void };

const CADENCES = ["daily", "weekly", "monthly"] as const;
const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** 5 January 2026 was a Monday. */
const weekdayName = (weekday: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2026, 0, 4 + weekday)),
  );

/** How often, on which day, at which hour of the workspace's clock. */
export function TimeFields({ time, timeZone, onChange }: TimeFieldsProps) {
  const t = useTranslations("reports");
  const locale = useLocale();
  const numbers = (values: readonly number[], say: (value: number) => string) =>
    values.map((value) => ({ value: String(value), label: say(value) }));
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <Field label={t("cadence")}>
        {(control) => (
          <Select
            {...control}
            value={time.cadence}
            options={CADENCES.map((value) => ({ value, label: t(`cadences.${value}`) }))}
            onChange={(cadence) => onChange({ cadence })}
          />
        )}
      </Field>
      {time.cadence === "weekly" ? (
        <Field label={t("weekday")}>
          {(control) => (
            <Select
              {...control}
              value={String(time.weekday)}
              options={numbers(upTo(1, 7), (value) => weekdayName(value, locale))}
              onChange={(next) => onChange({ weekday: Number(next) })}
            />
          )}
        </Field>
      ) : null}
      {time.cadence === "monthly" ? (
        <Field label={t("monthDay")}>
          {(control) => (
            <Select
              {...control}
              value={String(time.monthDay)}
              options={numbers(upTo(1, 28), String)}
              onChange={(next) => onChange({ monthDay: Number(next) })}
            />
          )}
        </Field>
      ) : null}
      <Field label={t("hour")} help={t("hourHelp", { zone: timeZone })}>
        {(control) => (
          <Select
            {...control}
            value={String(time.hour)}
            options={numbers(upTo(0, 23), clock)}
            onChange={(next) => onChange({ hour: Number(next) })}
          />
        )}
      </Field>
    </div>
  );
}
