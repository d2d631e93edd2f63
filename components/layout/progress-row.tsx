"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ProgressItem, useProgress } from "@/components/layout/progress-context";
import { formatClock } from "@/components/ui/format-time";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";

/** One piece of work: name, bar, amount, rate, time left, and a way to stop it. */
export function ProgressRow({ item }: { item: ProgressItem }) {
  const t = useTranslations("shell.tray");
  const { onCancel, onDismiss } = useProgress();
  const active = item.state === "running" || item.state === "queued";
  const left = formatClock(item.secondsLeft);
  const facts = [
    item.step ?? t(`state.${item.state}`),
    item.amount ?? (item.total === null ? null : t("of", { done: item.done, total: item.total })),
    active && item.rate !== undefined ? t("rate", { rate: Math.round(item.rate) }) : null,
    active && left ? t("left", { time: left }) : null,
  ].filter((fact) => fact !== null && fact !== "");
  const stop = active ? (item.cancellable ? onCancel : undefined) : onDismiss;
  return (
    <li className="flex items-start gap-2 px-3 py-2">
      <div className="min-w-0 flex-1">
        {item.href ? (
          <Link href={item.href} className="clip-text block font-medium text-sm hover:underline">
            {item.title}
          </Link>
        ) : (
          <p className="clip-text font-medium text-sm">{item.title}</p>
        )}
        {active ? (
          <Progress
            label={item.title}
            done={item.done}
            total={item.state === "queued" ? 1 : item.total}
            className="my-1.5"
          />
        ) : null}
        <p className="text-faint text-xs tabular-nums">{facts.join(" · ")}</p>
        {item.error ? <p className="mt-0.5 break-words text-down text-xs">{item.error}</p> : null}
      </div>
      {stop ? (
        <IconButton
          size="sm"
          tooltip={false}
          label={active ? t("cancel", { name: item.title }) : t("dismiss", { name: item.title })}
          onClick={() => stop(item.id)}
        >
          <X aria-hidden />
        </IconButton>
      ) : null}
    </li>
  );
}
