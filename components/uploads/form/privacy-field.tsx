"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { PrivacyStatus } from "@/prisma/generated/enums";

const ALL = [PrivacyStatus.public, PrivacyStatus.unlisted, PrivacyStatus.private];

type Props = { value: PrivacyStatus; error?: string | undefined; onChange: (value: PrivacyStatus) => void };

export function PrivacyField({ value, error, onChange }: Props) {
  const t = useTranslations("uploads");
  return (
    <Field label={t("form.privacy")} error={error}>
      {(control) => (
        <Select
          {...control}
          value={value}
          options={ALL.map((one) => ({ value: one, label: t(`privacy.${one}`), help: t(`privacyHelp.${one}`) }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
