"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { OverlayState } from "@/components/ui/overlay";

export type DialogPanelProps = {
  overlay: OverlayState;
  title: ReactNode;
  /** One sentence under the title. */
  description?: ReactNode;
  /** Buttons at the bottom right; the primary one last. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
  /** Hides the visible heading (the command palette), never the spoken one. */
  bare?: boolean;
  /** Only to be read: the keyboard scrolls it, since nothing in it takes the focus. */
  reading?: boolean;
  className?: string;
  children?: ReactNode;
};

const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-4xl" } as const;

/** A question or a short form over the page. On phones it is the whole width at the bottom edge. */
export function DialogPanel({
  overlay,
  title,
  description,
  footer,
  size = "md",
  bare,
  reading,
  className,
  children,
}: DialogPanelProps) {
  const t = useTranslations("common");
  return (
    <Radix.Root open={overlay.open} onOpenChange={overlay.setOpen}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 grid animate-fade-in place-items-end overflow-y-auto bg-scrim sm:place-items-start sm:justify-items-center sm:px-4 sm:py-[10vh]">
          <Radix.Content
            id={overlay.contentId}
            onCloseAutoFocus={() => overlay.trigger.current?.focus()}
            {...(description ? {} : { "aria-describedby": undefined })}
            className={cn(
              "relative flex max-h-[92dvh] w-full animate-pop-in flex-col rounded-t-lg border border-line-strong bg-raised shadow-overlay outline-none sm:max-h-[80dvh] sm:rounded-lg",
              widths[size],
              className,
            )}
          >
            <div className={cn("flex items-start gap-4 px-5 pt-4", bare && "sr-only")}>
              <div className="min-w-0 flex-1">
                <Radix.Title className="font-medium text-ink text-lg">{title}</Radix.Title>
                {description ? (
                  <Radix.Description className="mt-1 text-muted text-sm">{description}</Radix.Description>
                ) : null}
              </div>
              {bare ? null : (
                <Radix.Close asChild>
                  <IconButton label={t("close")} tooltip={false} className="-me-2">
                    <X aria-hidden />
                  </IconButton>
                </Radix.Close>
              )}
            </div>
            {children ? (
              <div
                {...(reading ? { role: "document", tabIndex: 0 } : {})}
                className={cn("scroll-quiet min-h-0 flex-1 overflow-y-auto", !bare && "px-5 py-4")}
              >
                {children}
              </div>
            ) : (
              <div className="h-4" />
            )}
            {footer ? (
              <div className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3 pb-[max(12px,env(safe-area-inset-bottom))]">
                {footer}
              </div>
            ) : null}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
