"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { LengthCounter } from "@/components/uploads/form/length-counter";
import {
  descriptionBytes,
  MAX_DESCRIPTION_BYTES,
  MAX_TITLE_LENGTH,
  titleLength,
} from "@/lib/services/uploads/rules/metadata";

type Props = { label?: string; value: string; error?: string | undefined; onChange: (text: string) => void };

/** Counted as YouTube counts: characters. */
export function TitleField({ label, value, error, onChange }: Props) {
  const t = useTranslations("uploads.form");
  return (
    <Field
      label={label ?? t("title")}
      required
      error={error}
      aside={<LengthCounter used={titleLength(value)} max={MAX_TITLE_LENGTH} unit="characters" />}
    >
      {(control) => <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** Counted as YouTube counts: bytes of UTF-8, so that a Cyrillic letter is two and an emoji four. */
export function DescriptionField({ label, value, error, onChange }: Props) {
  const t = useTranslations("uploads.form");
  return (
    <Field
      label={label ?? t("description")}
      error={error}
      aside={<LengthCounter used={descriptionBytes(value)} max={MAX_DESCRIPTION_BYTES} unit="bytes" />}
    >
      {(control) => <Textarea {...control} rows={6} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
