"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { OverlayState } from "@/components/ui/overlay";

export type SheetPanelProps = {
  overlay: OverlayState;
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A panel from the end edge: details and longer forms beside the page they belong to. */
export function SheetPanel({ overlay, title, description, footer, className, children }: SheetPanelProps) {
  const t = useTranslations("common");
  return (
    <Radix.Root open={overlay.open} onOpenChange={overlay.setOpen}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
        <Radix.Content
          id={overlay.contentId}
          onCloseAutoFocus={() => overlay.trigger.current?.focus()}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed inset-y-0 end-0 z-50 flex w-full max-w-lg animate-sheet-in flex-col border-line border-s bg-raised shadow-overlay outline-none",
            className,
          )}
        >
          <div className="flex items-start gap-4 border-line border-b px-5 py-4">
            <div className="min-w-0 flex-1">
              <Radix.Title className="font-medium text-ink text-lg">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="mt-1 text-muted text-sm">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <IconButton label={t("close")} tooltip={false} className="-me-2">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </div>
          <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</div>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
