"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { CheckLine } from "@/components/uploads/form/check-line";

type Props = {
  channels: readonly { id: string; title: string }[];
  /** Null: all of them, also those that are chosen later. */
  value: readonly string[] | null;
  error?: string | undefined;
  onChange: (value: string[] | null) => void;
};

/** To which of the chosen channels this one video goes. */
export function TargetsField({ channels, value, error, onChange }: Props) {
  const t = useTranslations("uploads.form");
  const chosen = new Set(value ?? channels.map(({ id }) => id));
  const toggle = (id: string, on: boolean) => {
    const next = channels.map((one) => one.id).filter((one) => (one === id ? on : chosen.has(one)));
    onChange(next.length === channels.length ? null : next);
  };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">{t("targets")}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1.5">
        {channels.map(({ id, title }) => (
          <CheckLine key={id} checked={chosen.has(id)} label={<bdi>{title}</bdi>} onChange={(on) => toggle(id, on)} />
        ))}
      </div>
      {error ? (
        <p role="alert" className="flex items-start gap-1.5 text-down text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
