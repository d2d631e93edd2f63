"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { ResolvedLine } from "@/components/bloggers/resolved-line";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { resolveText } from "@/lib/services/bloggers/rules/resolve-text";
import type { ResolvedItem } from "@/lib/services/bloggers/rules/resolved-item";

/** What the text holds, recognised in the browser while it is typed; a line that repeats counts once. */
export function usePasted(text: string): { items: ResolvedItem[]; accepted: string[] } {
  const settled = useDeferredValue(text);
  return useMemo(() => {
    const items = [...new Map(resolveText(settled).map((item) => [item.input, item])).values()];
    return { items, accepted: items.filter((item) => item.verdict !== "reject").map((item) => item.input) };
  }, [settled]);
}

type PasteBoxProps = {
  value: string;
  onChange: (text: string) => void;
  items: readonly ResolvedItem[];
  error?: string | undefined;
};

/** Links, handles and ids, one a line; each line says at once what it is. */
export function PasteBox({ value, onChange, items, error }: PasteBoxProps) {
  const t = useTranslations("bloggers.paste");
  return (
    <div className="flex flex-col gap-2">
      <Field label={t("label")} help={t("help")} error={error} required>
        {(control) => (
          <Textarea
            {...control}
            rows={5}
            autoFocus
            spellCheck={false}
            placeholder={t("placeholder")}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className="font-mono text-sm"
          />
        )}
      </Field>
      {items.length > 0 ? (
        <ul aria-label={t("recognised")} aria-live="polite" className="rounded-md border border-line bg-surface px-3">
          {items.map((item) => (
            <ResolvedLine key={item.input} item={item} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
