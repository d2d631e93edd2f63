"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { FileTransfer } from "@/components/files/use-file-upload";
import { useErrorWords } from "@/components/layout/use-error-words";
import { formatBytes } from "@/components/ui/format-bytes";
import { formatClock } from "@/components/ui/format-time";
import { fileQuery } from "@/components/uploads/form/choices-queries";
import { ChooseAgain } from "@/components/uploads/form/choose-again";
import { TransferLine } from "@/components/uploads/form/transfer-line";
import type { DraftSource } from "@/lib/services/upload-drafts/schemas";

type Props = {
  source: Extract<DraftSource, { kind: "file" }>;
  /** Null while this page does not have the file: it was chosen before a reload, or lies in storage. */
  transfer: FileTransfer | null;
  onFile: (file: File) => void;
  onReady: (ready: boolean) => void;
};

/** Where the bytes of a file are: on their way, here and known, or to be chosen again. */
export function FileState({ source, transfer, onFile, onReady }: Props) {
  const t = useTranslations("uploads.form.transfer");
  const locale = useLocale();
  const { failure } = useErrorWords();
  const [other, setOther] = useState(false);
  const { fileId, name, size } = source;
  const sending = transfer !== null && transfer.state !== "ready";
  const stored = useQuery({ ...fileQuery(fileId ?? ""), enabled: fileId !== null && !sending, staleTime: 0 });
  const file = stored.data;
  const isReady = file?.status === "ready";
  useEffect(() => onReady(isReady), [isReady, onReady]);
  if (sending) return <TransferLine name={name} transfer={transfer} />;
  if (file?.status === "ready") {
    const picture = file.width && file.height ? `${file.width}×${file.height}` : null;
    const kind = [
      file.container?.toUpperCase(),
      picture,
      formatClock(file.durationSec),
      formatBytes(file.size, locale),
    ];
    return (
      <p className="flex items-center gap-1.5 text-muted text-sm tabular-nums">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-up" />
        <span className="sr-only">{t("ready")}: </span>
        {kind.filter(Boolean).join(" · ")}
      </p>
    );
  }
  if (stored.isLoading) return null;
  const failed = file?.status === "failed" || file?.status === "deleted";
  const take = (chosen: File) => {
    const same = chosen.name === name && (size === null || chosen.size === size);
    setOther(!same);
    if (same) onFile(chosen);
  };
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="flex items-start gap-1.5 text-warn">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          {stored.isError ? failure(stored.error) : null}
          {failed ? (file.error?.detail ?? t("failed")) : null}
          {file?.status === "receiving"
            ? t("partly", {
                done: formatBytes(file.received, locale) ?? "",
                total: formatBytes(file.size, locale) ?? "",
              })
            : null}
          {fileId === null ? t("lost") : null}
        </span>
      </p>
      {failed ? null : <ChooseAgain name={name} onFile={take} />}
      {other ? (
        <p role="alert" className="text-down">
          {t("other", { name })}
        </p>
      ) : null}
    </div>
  );
}
