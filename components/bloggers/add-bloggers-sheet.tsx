"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ImportResult } from "@/components/bloggers/import-result";
import { PasteBox, usePasted } from "@/components/bloggers/paste-box";
import { TagsInput } from "@/components/bloggers/tags-input";
import { useAddBloggers } from "@/components/bloggers/use-add-bloggers";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Sheet, SheetClose, SheetContent } from "@/components/ui/sheet";
import { toast } from "@/components/ui/toast";
import type { ImportedBloggersDto } from "@/lib/services/bloggers/schemas";

type AddBloggersSheetProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** The main job begins here: paste, see what it is, watch it. */
export function AddBloggersSheet({ open, onOpenChange }: AddBloggersSheetProps) {
  const t = useTranslations("bloggers");
  const common = useTranslations("common");
  const words = useErrorWords();
  const [text, setText] = useState("");
  const [together, setTogether] = useState(false);
  const [name, setName] = useState("");
  const [tags, setTags] = useState<string[]>([]);
  const [outcome, setOutcome] = useState<ImportedBloggersDto | null>(null);
  const { items, accepted } = usePasted(text);
  const add = useAddBloggers();
  const many = accepted.length > 1;

  const close = (next: boolean) => {
    onOpenChange(next);
    if (next) return;
    setText("");
    setName("");
    setTags([]);
    setTogether(false);
    setOutcome(null);
    add.reset();
  };
  const submit = () =>
    add.mutate(
      { urls: accepted, together, name: name.trim(), tags },
      {
        onSuccess: (result) => {
          if (result && (result.rejected > 0 || result.alreadyWatched > 0)) {
            setOutcome(result);
            return;
          }
          toast({ tone: "good", title: t("added", { count: result?.created ?? 1 }), description: t("addedText") });
          close(false);
        },
      },
    );

  return (
    <Sheet open={open} onOpenChange={close}>
      <SheetContent
        title={t("add")}
        description={t("addText")}
        footer={
          <>
            <SheetClose asChild>
              <Button>{outcome ? common("close") : common("cancel")}</Button>
            </SheetClose>
            {outcome ? null : (
              <Button variant="primary" pending={add.isPending} disabled={accepted.length === 0} onClick={submit}>
                {together && many ? t("watchOne") : t("watch", { count: accepted.length })}
              </Button>
            )}
          </>
        }
      >
        {outcome ? (
          <ImportResult result={outcome} />
        ) : (
          <div className="flex flex-col gap-5">
            <PasteBox
              value={text}
              onChange={setText}
              items={items}
              error={add.error ? words.failure(add.error) : undefined}
            />
            {many ? (
              <Segmented
                label={t("as.label")}
                value={together ? "one" : "each"}
                options={[
                  { value: "each", label: t("as.each", { count: accepted.length }) },
                  { value: "one", label: t("as.one") },
                ]}
                onChange={(value) => setTogether(value === "one")}
              />
            ) : null}
            {together || !many ? (
              <Field label={t("name.label")} help={t("name.help")} aside={t("tags.optional")}>
                {(control) => (
                  <Input {...control} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
                )}
              </Field>
            ) : null}
            <TagsInput value={tags} onChange={setTags} />
          </div>
        )}
      </SheetContent>
    </Sheet>
  );
}
