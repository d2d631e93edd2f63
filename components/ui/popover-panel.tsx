"use client";

import * as Radix from "radix-ui/popover";
import type { ComponentProps } from "react";
import { Floating, type FloatingContentProps, useFloatingContent } from "@/components/ui/floating";

type PanelProps = Omit<ComponentProps<typeof Radix.Content>, "onInteractOutside"> & FloatingContentProps;

const look = "max-h-(--radix-popover-content-available-height) weak:w-72 max-w-[calc(100vw-16px)] weak:p-3";

/** What a popover shows; comes when its trigger is pointed at. */
export function PopoverPanel({ overlay, className, onCloseAutoFocus, ...props }: PanelProps) {
  const content = useFloatingContent({ overlay, className, onCloseAutoFocus }, look);
  return (
    <Floating overlay={overlay} parts={Radix}>
      <Radix.Content {...content} {...props} />
    </Floating>
  );
}
