"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MAX_RETENTION_DAYS } from "@/lib/services/retention/rules";

type DaysFieldProps = {
  label: string;
  help?: string;
  value: string;
  error?: string | undefined;
  placeholder?: string;
  required?: boolean;
  onChange: (text: string) => void;
};

/** A number of days as it is typed; see `toDays`. */
export function DaysField({ label, help, value, error, placeholder, required, onChange }: DaysFieldProps) {
  const t = useTranslations("retention");
  const wrong = toDays(value) === undefined ? t("daysWrong", { most: MAX_RETENTION_DAYS }) : undefined;
  return (
    <Field label={label} help={help} required={required} error={error ?? wrong}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-40"
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Null where nothing is typed, undefined where it is no number of days. */
export function toDays(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const days = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
  return days >= 1 && days <= MAX_RETENTION_DAYS ? days : undefined;
}
