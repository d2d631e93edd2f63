"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Chip } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LengthCounter } from "@/components/uploads/form/length-counter";
import { MAX_TAGS_LENGTH, tagsLength } from "@/lib/services/uploads/rules/metadata";

type Props = {
  label?: string;
  value: readonly string[];
  error?: string | undefined;
  onChange: (tags: string[]) => void;
};

const split = (text: string): string[] => text.split(/[,\n]/).map((tag) => tag.trim());

/** Tags as chips: Enter or a comma adds, a pasted list is taken apart, Backspace in the empty field takes the last away. */
export function TagsField({ label, value, error, onChange }: Props) {
  const t = useTranslations("uploads.form");
  const [draft, setDraft] = useState("");
  const add = (text: string) => {
    setDraft("");
    const fresh = split(text).filter((tag) => tag !== "");
    if (fresh.length > 0) onChange([...new Set([...value, ...fresh])]);
  };
  return (
    <Field
      label={label ?? t("tags")}
      help={t("tagsHelp")}
      error={error}
      aside={<LengthCounter used={tagsLength(value)} max={MAX_TAGS_LENGTH} unit="characters" />}
    >
      {(control) => (
        <div className="flex flex-col gap-2">
          {value.length > 0 ? (
            <div className="flex flex-wrap gap-1.5">
              {value.map((tag) => (
                <Chip key={tag} name={tag} onRemove={() => onChange(value.filter((other) => other !== tag))}>
                  <bdi>{tag}</bdi>
                </Chip>
              ))}
            </div>
          ) : null}
          <Input
            {...control}
            value={draft}
            placeholder={t("tagsPlaceholder")}
            onChange={(event) => {
              const { value: text } = event.target;
              if (text.includes(",")) add(text);
              else setDraft(text);
            }}
            onBlur={() => add(draft)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData("text");
              if (!/[,\n]/.test(pasted)) return;
              event.preventDefault();
              add(`${draft}${pasted}`);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter") {
                event.preventDefault();
                add(draft);
              } else if (event.key === "Backspace" && draft === "" && value.length > 0) onChange(value.slice(0, -1));
            }}
          />
        </div>
      )}
    </Field>
  );
}
