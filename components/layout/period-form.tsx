"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { addDays, parseCivilDay } from "@/components/layout/civil-day";
import { checkPeriod, MAX_PERIOD_DAYS, type Period } from "@/components/layout/period";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type PeriodFormProps = { period: Period; today: string; zone: string; onApply: (period: Period) => void };

/** People mean both days inclusive; the period that leaves here is half-open. */
export function PeriodForm({ period, today, zone, onApply }: PeriodFormProps) {
  const t = useTranslations("shell.period");
  const common = useTranslations("common");
  const [first, setFirst] = useState(period.from);
  const [last, setLast] = useState(addDays(period.to, -1));
  const from = parseCivilDay(first);
  const until = parseCivilDay(last);
  const next = from && until ? { from, to: addDays(until, 1) } : null;
  const problem = next ? checkPeriod(next) : "invalid";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (next && !problem) onApply(next);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-2">
        <Field label={t("from")}>
          {(control) => (
            <Input {...control} type="date" max={today} value={first} onChange={(e) => setFirst(e.target.value)} />
          )}
        </Field>
        <Field label={t("to")}>
          {(control) => (
            <Input {...control} type="date" max={today} value={last} onChange={(e) => setLast(e.target.value)} />
          )}
        </Field>
      </div>
      {problem ? (
        <p role="alert" className="text-down text-sm">
          {problem === "tooLong" ? t("tooLong", { days: MAX_PERIOD_DAYS }) : t("invalid")}
        </p>
      ) : null}
      <div className="flex items-center justify-between gap-2">
        <span className="clip-text text-faint text-xs">{t("zone", { zone })}</span>
        <Button type="submit" variant="primary" disabled={problem !== null}>
          {common("apply")}
        </Button>
      </div>
    </form>
  );
}
