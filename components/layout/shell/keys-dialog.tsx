"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { NavGroup } from "@/components/layout/navigation";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

type KeysDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; groups: readonly NavGroup[] };

export function KeysDialog({ open, onOpenChange, groups }: KeysDialogProps) {
  const t = useTranslations("shell");
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t("keys.title")} size="md" reading>
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
          <KeyGroup title={t("keys.everywhere")}>
            <KeyLine keys={["⌘ / Ctrl", "K"]}>{t("keys.palette")}</KeyLine>
            <KeyLine keys={["?"]}>{t("keys.help")}</KeyLine>
            {groups.flatMap((group) =>
              group.items.map((item) => (
                <KeyLine key={item.key} keys={["G", item.shortcut.toUpperCase()]}>
                  {t(`nav.${item.key}`)}
                </KeyLine>
              )),
            )}
          </KeyGroup>
          <div className="flex flex-col gap-5">
            <KeyGroup title={t("keys.tables")}>
              <KeyLine keys={["J"]}>{t("keys.next")}</KeyLine>
              <KeyLine keys={["K"]}>{t("keys.previous")}</KeyLine>
              <KeyLine keys={["↵"]}>{t("keys.open")}</KeyLine>
              <KeyLine keys={["X"]}>{t("keys.select")}</KeyLine>
            </KeyGroup>
            <KeyGroup title={t("keys.charts")}>
              <KeyLine keys={["←", "→"]}>{t("keys.crosshair")}</KeyLine>
              <KeyLine keys={["Home", "End"]}>{t("keys.ends")}</KeyLine>
            </KeyGroup>
          </div>
        </div>
      </DialogContent>
    </Dialog>
  );
}

function KeyGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-faint text-xs">{title}</h3>
      <dl className="flex flex-col">{children}</dl>
    </section>
  );
}

function KeyLine({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-4 border-line border-b text-sm last:border-b-0">
      <dt>{children}</dt>
      <dd className="flex gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </div>
  );
}
