"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ProgressItem } from "@/components/layout/progress-context";
import { ProgressRow } from "@/components/layout/progress-row";
import { summarizeProgress } from "@/components/layout/progress-summary";
import { cn } from "@/components/ui/cn";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Progress } from "@/components/ui/progress";
import { Spinner } from "@/components/ui/spinner";

export type ProgressTrayProps = { /** Only the sign, without words. */ compact?: boolean; side?: "top" | "bottom" };

type FilledTrayProps = ProgressTrayProps & { items: readonly ProgressItem[] };

/** What goes on right now: a sign, and each thing on a click. */
export function FilledTray({ compact = false, side = "top", items }: FilledTrayProps) {
  const t = useTranslations("shell.tray");
  const { running, failed, share } = summarizeProgress(items);
  const text = running > 0 ? t("running", { count: running }) : failed > 0 ? t("failed", { count: failed }) : t("done");
  return (
    <Popover>
      <PopoverTrigger
        className={cn(
          "hit-area flex flex-col justify-center gap-1.5 rounded-md transition-colors hover:bg-hover data-[state=open]:bg-hover",
          compact ? "size-10 items-center" : "w-full px-2.5 py-2",
        )}
      >
        <span className="flex items-center gap-2 text-sm">
          <TraySign running={running} failed={failed} />
          <span className="sr-only">{t("label")}:</span>
          <span className={compact ? "sr-only" : "clip-text"}>{text}</span>
          {compact || share === null ? null : (
            <span className="ms-auto text-faint text-xs tabular-nums">{Math.floor(share * 100)}%</span>
          )}
        </span>
        {!compact && running > 0 ? (
          <Progress label={text} done={Math.round((share ?? 0) * 100)} total={share === null ? null : 100} />
        ) : null}
      </PopoverTrigger>
      <PopoverContent align="start" side={side} className="w-80 p-0">
        <h2 className="px-3 pt-3 font-medium text-sm">{t("label")}</h2>
        <ul className="flex flex-col py-1">
          {items.map((item) => (
            <ProgressRow key={item.id} item={item} />
          ))}
        </ul>
      </PopoverContent>
    </Popover>
  );
}

function TraySign({ running, failed }: { running: number; failed: number }) {
  if (running > 0) return <Spinner className="text-accent-ink" />;
  if (failed > 0) return <CircleAlert aria-hidden className="size-4 shrink-0 text-down" />;
  return <CircleCheck aria-hidden className="size-4 shrink-0 text-up" />;
}
