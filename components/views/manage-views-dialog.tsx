"use client";

import { useTranslations } from "next-intl";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { ViewRow } from "@/components/views/view-row";
import type { ViewDto } from "@/lib/services/views/schemas";

type ManageViewsDialogProps = {
  query: string;
  views: readonly ViewDto[];
  canShare: boolean;
  onClose: () => void;
};

/** Rename, replace by the present filters, share, delete. */
export function ManageViewsDialog({ query, views, canShare, onClose }: ManageViewsDialogProps) {
  const t = useTranslations("views");
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("manageTitle")} description={t("manageText")}>
        {views.length === 0 ? <p className="text-muted text-sm">{t("none")}</p> : null}
        <ul className="flex flex-col">
          {views.map((view) => (
            <ViewRow
              key={`${view.id} ${view.name}`}
              view={view}
              query={query}
              canShare={canShare}
              canEdit={canShare || !view.shared}
            />
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
