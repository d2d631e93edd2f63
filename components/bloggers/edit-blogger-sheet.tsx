"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PasteBox, usePasted } from "@/components/bloggers/paste-box";
import { TagsInput } from "@/components/bloggers/tags-input";
import { useBloggerActions } from "@/components/bloggers/use-blogger-actions";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PanelButtons } from "@/components/ui/panel-buttons";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { BloggerDto } from "@/lib/services/bloggers/schemas";

type EditBloggerSheetProps = { blogger: BloggerDto; onClose: () => void };

/** What an import knew by name has no link; it stays whatever the links are. */
const linesOf = (blogger: BloggerDto) =>
  blogger.profiles
    .filter((profile) => !profile.imported)
    .map((profile) => profile.url)
    .join("\n");

/** Name, tags and links of one blogger. A link that is taken out is no longer watched; its history stays. */
export function EditBloggerSheet({ blogger, onClose }: EditBloggerSheetProps) {
  const t = useTranslations("bloggers");
  const common = useTranslations("common");
  const words = useErrorWords();
  const [name, setName] = useState(blogger.name);
  const [tags, setTags] = useState<string[]>(blogger.tags);
  const [text, setText] = useState(linesOf(blogger));
  const { items, accepted } = usePasted(text);
  const { update } = useBloggerActions();
  const refused = accepted.length < items.length;
  const linksChanged = text !== linesOf(blogger);
  const save = () =>
    update.mutate(
      { id: blogger.id, name: name.trim(), tags, ...(linksChanged ? { urls: accepted } : {}) },
      { onSuccess: onClose },
    );
  return (
    <Sheet open onOpenChange={(open) => (open ? undefined : onClose())}>
      <SheetContent
        title={t("editTitle", { name: blogger.name })}
        footer={
          <PanelButtons
            pending={update.isPending}
            disabled={name.trim() === "" || (linksChanged && (refused || accepted.length === 0))}
            onClick={save}
          >
            {common("save")}
          </PanelButtons>
        }
      >
        <div className="flex flex-col gap-5">
          <Field label={t("name.label")} required error={name.trim() === "" ? t("name.missing") : undefined}>
            {(control) => (
              <Input {...control} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
          <TagsInput value={tags} onChange={setTags} />
          <PasteBox
            value={text}
            onChange={setText}
            items={items}
            error={update.error ? words.failure(update.error) : undefined}
          />
        </div>
      </SheetContent>
    </Sheet>
  );
}
