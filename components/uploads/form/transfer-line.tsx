"use client";

import { Pause, Play, RotateCcw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { secondsLeft } from "@/components/files/transfer-rate";
import type { FileTransfer } from "@/components/files/use-file-upload";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/components/ui/format-bytes";
import { formatClock } from "@/components/ui/format-time";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";

/** A file on its way to the server: how much, how fast, how long still; it can be stopped and goes on. */
export function TransferLine({ name, transfer }: { name: string; transfer: FileTransfer }) {
  const t = useTranslations("uploads.form.transfer");
  const locale = useLocale();
  const { failure } = useErrorWords();
  const { state, bytes, total, rate, error } = transfer;
  const moving = state === "sending";
  const left = moving ? formatClock(secondsLeft({ at: 0, bytes, rate }, total)) : null;
  const facts = [
    t(state === "idle" ? "starting" : state),
    t("of", { done: formatBytes(bytes, locale) ?? "", total: formatBytes(total, locale) ?? "" }),
    moving && rate ? formatBytes(rate, locale, true) : null,
    left ? t("left", { time: left }) : null,
  ].filter((fact) => fact !== null);
  if (state === "failed")
    return (
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <p role="alert" className="min-w-0 flex-1 break-words text-down">
          {failure(error)}
        </p>
        {error && error.status >= 400 && error.status < 500 ? null : (
          <Button size="sm" onClick={transfer.resume}>
            <RotateCcw aria-hidden />
            {t("retry")}
          </Button>
        )}
      </div>
    );
  return (
    <div className="flex items-center gap-2">
      <div className="min-w-0 flex-1">
        <Progress label={t("label", { name })} done={bytes} total={total} className="mb-1.5" />
        <p className="text-muted text-xs tabular-nums">{facts.join(" · ")}</p>
      </div>
      {state === "paused" ? (
        <IconButton size="sm" label={t("resume")} onClick={transfer.resume}>
          <Play aria-hidden />
        </IconButton>
      ) : (
        <IconButton size="sm" label={t("pause")} disabled={state === "checking"} onClick={transfer.pause}>
          <Pause aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
