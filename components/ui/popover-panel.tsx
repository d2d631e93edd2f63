"use client";

import * as Radix from "radix-ui/popover";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import type { OverlayState } from "@/components/ui/overlay";
import { overlayStyles } from "@/components/ui/overlay-styles";
import { useFocusReturn } from "@/components/ui/use-focus-return";

type PanelProps = Omit<ComponentProps<typeof Radix.Content>, "onInteractOutside"> & { overlay: OverlayState };

/** What a popover shows; comes when its trigger is pointed at. */
export function PopoverPanel({ overlay, className, onCloseAutoFocus, ...props }: PanelProps) {
  const focus = useFocusReturn(overlay, onCloseAutoFocus);
  return (
    <Radix.Root open={overlay.open} onOpenChange={overlay.setOpen}>
      <Radix.Anchor virtualRef={overlay.trigger} />
      <Radix.Portal>
        <Radix.Content
          id={overlay.contentId}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className={cn(
            overlayStyles,
            "scroll-quiet max-h-(--radix-popover-content-available-height) w-72 max-w-[calc(100vw-16px)] overflow-y-auto p-3",
            className,
          )}
          {...props}
          {...focus}
        />
      </Radix.Portal>
    </Radix.Root>
  );
}
