"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { isWebAddress, linesOf } from "@/components/uploads/form/form-values";

/** Addresses of videos, one a line; a line that is none is named before anything is added. */
export function LinksBox({ onLinks }: { onLinks: (urls: readonly string[]) => void }) {
  const t = useTranslations("uploads.form.media");
  const [text, setText] = useState("");
  const lines = [...new Set(linesOf(text))];
  const bad = lines.find((line) => !isWebAddress(line));
  return (
    <div className="flex flex-col gap-2">
      <Field
        label={t("linksLabel")}
        help={t("linksHelp")}
        error={bad === undefined ? undefined : t("linkBad", { line: bad })}
      >
        {(control) => (
          <Textarea
            {...control}
            dir="ltr"
            rows={3}
            placeholder="https://"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button disabled={lines.length === 0 || bad !== undefined} onClick={() => onLinks(lines)}>
          {t("linksAdd", { count: lines.length })}
        </Button>
      </div>
    </div>
  );
}
