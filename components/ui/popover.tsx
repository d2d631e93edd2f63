"use client";

import * as Radix from "radix-ui/popover";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

/** The look of everything that floats: menus, popovers, lists. */
export const overlayStyles =
  "z-60 animate-pop-in rounded-lg border border-line-strong bg-raised text-ink shadow-overlay outline-none";

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverAnchor = Radix.Anchor;
export const PopoverClose = Radix.Close;

export function PopoverContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="end"
        sideOffset={6}
        collisionPadding={8}
        className={cn(
          overlayStyles,
          "scroll-quiet max-h-(--radix-popover-content-available-height) w-72 max-w-[calc(100vw-16px)] overflow-y-auto p-3",
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  );
}
