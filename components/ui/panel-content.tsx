"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { OverlayState } from "@/components/ui/overlay";

export type PanelContentProps = {
  overlay: OverlayState;
  title: ReactNode;
  /** One sentence under the title. */
  description?: ReactNode;
  /** Buttons at the bottom right; the primary one last. */
  footer?: ReactNode;
  /** Hides the visible heading (the command palette), never the spoken one. */
  bare?: boolean | undefined;
  /** Only to be read: the keyboard scrolls it, since nothing in it takes the focus. */
  reading?: boolean | undefined;
  className?: string | undefined;
  children?: ReactNode;
};

type Looks = {
  headerClassName: string;
  footerClassName?: string;
  /** From `useFocusReturn` above the portal: what opens takes the focus before anything within it can ask where it was. */
  giveBack: () => void;
};

/** What dialogs and sheets have in common: heading, a body that scrolls, and buttons. */
export function PanelContent({
  overlay,
  title,
  description,
  footer,
  bare,
  reading,
  ...props
}: PanelContentProps & Looks) {
  const t = useTranslations("common");
  return (
    <Radix.Content
      id={overlay.contentId}
      onCloseAutoFocus={props.giveBack}
      {...(description ? {} : { "aria-describedby": undefined })}
      className={props.className}
    >
      <div className={cn("flex items-start gap-4 px-5", props.headerClassName, bare && "sr-only")}>
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
      {props.children ? (
        <div
          {...(reading ? { role: "document", tabIndex: 0 } : {})}
          className={cn("scroll-quiet min-h-0 flex-1 overflow-y-auto", !bare && "px-5 py-4")}
        >
          {props.children}
        </div>
      ) : (
        <div className="h-4" />
      )}
      {footer ? (
        <div className={cn("flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3", props.footerClassName)}>
          {footer}
        </div>
      ) : null}
    </Radix.Content>
  );
}
