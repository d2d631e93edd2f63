"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Radix from "radix-ui/toast";
import { useSyncExternalStore } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { dismissToast, type ToastEntry, type ToastTone, toastStore } from "@/components/ui/toast";

const icons = { neutral: Info, good: CircleCheck, bad: CircleAlert, warn: TriangleAlert } as const;
const tones: Record<ToastTone, string> = {
  neutral: "text-faint",
  good: "text-up",
  bad: "text-down",
  warn: "text-warn",
};

/** F8 moves the focus to the newest message. */
export function ToastList() {
  const t = useTranslations("common");
  const entries = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.readOnServer);
  return (
    <Radix.Provider label={t("notification")} swipeDirection="right">
      {entries.map((entry) => (
        <ToastCard key={entry.id} entry={entry} close={t("close")} />
      ))}
      <Radix.Viewport
        label={t("notifications")}
        className="fixed end-0 bottom-16 z-70 m-0 flex w-full max-w-[400px] list-none flex-col gap-2 p-4 outline-none md:bottom-0"
        data-print="hide"
      />
    </Radix.Provider>
  );
}

function ToastCard({ entry, close }: { entry: ToastEntry; close: string }) {
  const tone = entry.tone ?? "neutral";
  const Icon = icons[tone];
  const duration = entry.duration ?? (tone === "bad" ? Number.POSITIVE_INFINITY : 6000);
  return (
    <Radix.Root
      duration={duration}
      type={tone === "bad" ? "foreground" : "background"}
      onOpenChange={(open) => {
        if (!open) dismissToast(entry.id);
      }}
      className="flex animate-pop-in items-start gap-2.5 rounded-lg border border-line-strong bg-raised py-2.5 ps-3 pe-2 shadow-overlay data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)"
    >
      <Icon aria-hidden className={cn("mt-1 size-4 shrink-0", tones[tone])} />
      <div className="min-w-0 flex-1 py-0.5">
        <Radix.Title className="break-words font-medium text-sm">{entry.title}</Radix.Title>
        {entry.description ? (
          <Radix.Description className="mt-0.5 break-words text-muted text-sm">{entry.description}</Radix.Description>
        ) : null}
      </div>
      {entry.action ? (
        <Radix.Action
          altText={entry.action.label}
          onClick={entry.action.onClick}
          className={buttonStyles({ size: "sm", variant: "secondary" })}
        >
          {entry.action.label}
        </Radix.Action>
      ) : null}
      <Radix.Close asChild>
        <IconButton label={close} size="sm" tooltip={false}>
          <X aria-hidden />
        </IconButton>
      </Radix.Close>
    </Radix.Root>
  );
}
