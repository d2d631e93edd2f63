"use client";

import { useLocale, useTranslations } from "next-intl";
import { secondsLeft } from "@/components/files/transfer-rate";
import { cn } from "@/components/ui/cn";
import { formatBytes } from "@/components/ui/format-bytes";
import { formatPercent } from "@/components/ui/format-number";
import { formatClock } from "@/components/ui/format-time";
import { Progress } from "@/components/ui/progress";
import type { LiveTransfer } from "@/components/uploads/use-live-transfers";
import type { UploadDto } from "@/lib/services/uploads/schemas";

type Props = {
  upload: Pick<UploadDto, "status" | "progress" | "title">;
  live: LiveTransfer | undefined;
  /** In a table: bar and percent alone. */
  brief?: boolean;
  className?: string;
};

const ARRIVED = ["processing", "uploaded", "published"];
const TONES: Partial<Record<UploadDto["status"], "good" | "bad">> = {
  published: "good",
  uploaded: "good",
  failed: "bad",
};

/** How many bytes are where, how fast, and how long still. Once YouTube has them all the bar is full. */
export function UploadProgressBar({ upload, live, brief, className }: Props) {
  const t = useTranslations("uploads.progress");
  const locale = useLocale();
  const { status, progress, title } = upload;
  const moving = status === "downloading" || status === "uploading";
  const arrived = ARRIVED.includes(status);
  const newest = moving && live && live.bytes >= Number(progress.bytes) ? live : undefined;
  const bytes = newest?.bytes ?? Number(progress.bytes);
  const total = newest?.total ?? (progress.total === null ? null : Number(progress.total));
  const share = arrived ? 1 : total ? Math.min(1, bytes / total) : null;
  const left = newest ? formatClock(secondsLeft(newest, total)) : null;
  const facts = [
    moving ? t(newest?.phase ?? progress.phase) : null,
    total !== null ? t("of", amounts(bytes, total, locale)) : arrived ? null : formatBytes(bytes, locale),
    newest?.rate ? formatBytes(newest.rate, locale, true) : null,
    left ? t("left", { time: left }) : null,
  ].filter((fact) => fact !== null);
  return (
    <span
      className={cn("flex min-w-0 gap-2 tabular-nums", brief ? "items-center" : "flex-col items-stretch", className)}
    >
      <Progress
        label={t("label", { title })}
        done={arrived ? 1 : bytes}
        total={arrived ? 1 : moving && total === null ? null : (total ?? 1)}
        tone={TONES[status] ?? "accent"}
        className={brief ? "w-12 shrink-0" : "h-1.5"}
      />
      {brief ? (
        <span className="text-muted text-xs">{share === null ? "" : formatPercent(share, locale)}</span>
      ) : (
        <span className="text-muted text-sm">{facts.join(" · ")}</span>
      )}
    </span>
  );
}

const amounts = (done: number, total: number, locale: string) => ({
  done: formatBytes(Math.min(done, total), locale) ?? "",
  total: formatBytes(total, locale) ?? "",
});
