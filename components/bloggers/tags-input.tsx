"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Chip } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type TagsInputProps = { value: readonly string[]; onChange: (tags: string[]) => void };

/** Tags as chips; Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function TagsInput({ value, onChange }: TagsInputProps) {
  const t = useTranslations("bloggers.tags");
  const [draft, setDraft] = useState("");
  const add = () => {
    const tag = draft.trim().slice(0, 50);
    setDraft("");
    if (tag !== "" && !value.includes(tag)) onChange([...value, tag]);
  };
  return (
    <Field label={t("label")} help={t("help")} aside={t("optional")}>
      {(control) => (
        <div className="flex flex-col gap-2">
          {value.length > 0 ? (
            <div className="flex flex-wrap gap-1.5">
              {value.map((tag) => (
                <Chip key={tag} name={tag} onRemove={() => onChange(value.filter((other) => other !== tag))}>
                  {tag}
                </Chip>
              ))}
            </div>
          ) : null}
          <Input
            {...control}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === ",") {
                event.preventDefault();
                add();
              } else if (event.key === "Backspace" && draft === "") onChange(value.slice(0, -1));
            }}
          />
        </div>
      )}
    </Field>
  );
}
