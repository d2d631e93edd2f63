"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PanelButtons } from "@/components/ui/panel-buttons";
import { useViewActions } from "@/components/views/use-view-actions";
import type { ViewPage } from "@/lib/services/views/rules";
import type { ViewDto } from "@/lib/services/views/schemas";

type SaveViewDialogProps = {
  page: ViewPage;
  query: string;
  views: readonly ViewDto[];
  canShare: boolean;
  onClose: () => void;
};

/** Keeps the page's filters under a name; a name that is taken replaces its view, and says so before. */
export function SaveViewDialog({ page, query, views, canShare, onClose }: SaveViewDialogProps) {
  const t = useTranslations("views");
  const common = useTranslations("common");
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const { create, update } = useViewActions();
  const id = useId();
  const wanted = name.trim();
  const same = views.find((one) => one.name === wanted && one.shared === shared);
  const save = () => {
    if (wanted === "") return;
    if (same) update.mutate({ id: same.id, query }, { onSuccess: onClose });
    else create.mutate({ page, name: wanted, query, shared }, { onSuccess: onClose });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        size="sm"
        title={t("saveTitle")}
        description={t("saveText")}
        footer={
          <PanelButtons type="submit" form={id} disabled={wanted === ""} pending={create.isPending || update.isPending}>
            {same ? t("replace") : common("save")}
          </PanelButtons>
        }
      >
        <form
          id={id}
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Field label={t("name")} required help={same ? t("replaces") : undefined}>
            {(control) => (
              <Input
                {...control}
                autoFocus
                autoComplete="off"
                maxLength={80}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          {canShare ? (
            <label htmlFor={`${id}-shared`} className="flex items-center gap-2 text-sm">
              <Checkbox id={`${id}-shared`} checked={shared} onCheckedChange={(next) => setShared(next === true)} />
              {t("forEverybody")}
            </label>
          ) : null}
        </form>
      </DialogContent>
    </Dialog>
  );
}
