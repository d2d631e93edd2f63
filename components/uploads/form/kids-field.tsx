"use client";

import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";

type Props = { value: boolean | null; error?: string | undefined; onChange: (value: boolean) => void };

/** The law wants an answer, so there is none before the user gives it. */
export function KidsField({ value, error, onChange }: Props) {
  const t = useTranslations("uploads.form.kids");
  return (
    <Choice
      label={t("label")}
      required
      help={t("help")}
      error={error}
      value={value === null ? null : value ? "yes" : "no"}
      options={[
        { value: "no", label: t("no") },
        { value: "yes", label: t("yes"), help: t("yesHelp") },
      ]}
      onChange={(next) => onChange(next === "yes")}
    />
  );
}
