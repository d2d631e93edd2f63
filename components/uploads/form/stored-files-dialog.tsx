"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { formatBytes } from "@/components/ui/format-bytes";
import { formatClock } from "@/components/ui/format-time";
import { PanelButtons } from "@/components/ui/panel-buttons";
import { RelativeTime } from "@/components/ui/relative-time";
import { storedVideosQuery } from "@/components/uploads/form/choices-queries";
import type { MediaFileDto } from "@/lib/services/files/schemas";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChosen: (files: readonly MediaFileDto[]) => void;
};

/** Videos that are in storage already. */
export function StoredFilesDialog({ open, onOpenChange, onChosen }: Props) {
  const t = useTranslations("uploads.form.media");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const files = useQuery({ ...storedVideosQuery(), enabled: open });
  const items = files.data?.items ?? [];
  const toggle = (id: string) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id),
    );
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t("stored")}
        description={t("storedText")}
        footer={
          <PanelButtons
            disabled={chosen.size === 0}
            onClick={() => {
              onChosen(items.filter(({ id }) => chosen.has(id)));
              setChosen(new Set());
            }}
          >
            {t("storedAdd", { count: chosen.size })}
          </PanelButtons>
        }
      >
        {files.isPending ? <LoadingPanel /> : null}
        {files.isError ? <QueryError error={files.error} onRetry={() => void files.refetch()} /> : null}
        {files.isSuccess && items.length === 0 ? (
          <EmptyPanel title={t("storedNone")} text={t("storedNoneText")} />
        ) : null}
        <ul className="flex flex-col">
          {items.map((file) => (
            <StoredFile key={file.id} file={file} checked={chosen.has(file.id)} onToggle={() => toggle(file.id)} />
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}

function StoredFile({ file, checked, onToggle }: { file: MediaFileDto; checked: boolean; onToggle: () => void }) {
  const locale = useLocale();
  const id = useId();
  const facts = [formatClock(file.durationSec), formatBytes(file.size, locale)].filter((fact) => fact !== null);
  return (
    <li className="flex min-h-11 items-center gap-3 border-line border-b py-1.5 last:border-b-0">
      <Checkbox id={id} checked={checked} onCheckedChange={onToggle} />
      <label htmlFor={id} className="min-w-0 flex-1 cursor-pointer">
        <bdi className="clip-text block text-sm">{file.name}</bdi>
        <span className="block text-faint text-xs tabular-nums">
          {facts.join(" · ")}
          {facts.length > 0 ? " · " : ""}
          <RelativeTime value={file.createdAt} />
        </span>
      </label>
    </li>
  );
}
