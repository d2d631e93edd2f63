"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { categoriesQuery } from "@/components/uploads/form/choices-queries";

type Props = {
  /** Whose country and language decide what there is; without a channel nothing can be asked. */
  channelId: string | undefined;
  value: string | null;
  onChange: (value: string | null) => void;
};

export function CategoryField({ channelId, value, onChange }: Props) {
  const t = useTranslations("uploads.form");
  const { failure } = useErrorWords();
  const categories = useQuery(categoriesQuery(channelId, useLocale()));
  const options = (categories.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const known = value === null || options.some((option) => option.value === value);
  return (
    <Field
      label={t("category")}
      aside={t("optional")}
      help={channelId === undefined ? t("categoryNoChannel") : undefined}
      error={categories.isError ? failure(categories.error) : undefined}
    >
      {(control) => (
        <Combobox
          {...control}
          clearable
          value={value}
          options={known || value === null ? options : [...options, { value, label: t("categoryId", { id: value }) }]}
          loading={categories.isLoading}
          placeholder={t("categoryNone")}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
