"use client";

import type { ComponentType, ReactNode, RefObject } from "react";
import { useRef } from "react";
import { cn } from "@/components/ui/cn";
import type { OverlayState } from "@/components/ui/overlay";
import { overlayStyles } from "@/components/ui/overlay-styles";
import { useFocusReturn } from "@/components/ui/use-focus-return";

/** The parts of which menus and popovers are made alike. */
type Parts = {
  Root: ComponentType<{ open: boolean; onOpenChange: (open: boolean) => void; children: ReactNode }>;
  Anchor: ComponentType<{ virtualRef: RefObject<HTMLButtonElement | null> }>;
  Portal: ComponentType<{ children: ReactNode }>;
};

type FloatingProps = { overlay: OverlayState; parts: Parts; children: ReactNode };

/** Something that floats beside its trigger. */
export function Floating({ overlay, parts: { Root, Anchor, Portal }, children }: FloatingProps) {
  return (
    <Root open={overlay.open} onOpenChange={overlay.setOpen}>
      <Anchor virtualRef={overlay.trigger} />
      <Portal>{children}</Portal>
    </Root>
  );
}

export type FloatingContentProps = {
  overlay: OverlayState;
  className?: string | undefined;
  onCloseAutoFocus?: ((event: Event) => void) | undefined;
};

/**
 * What the content of each is given: its place, its look, and the focus back to the trigger except when one has gone
 * elsewhere with the pointer. A press on the trigger is no press outside, since the trigger itself closes.
 */
export function useFloatingContent({ overlay, className, onCloseAutoFocus }: FloatingContentProps, look: string) {
  const giveBack = useFocusReturn(overlay);
  const left = useRef(false);
  return {
    id: overlay.contentId,
    align: "end",
    sideOffset: 6,
    collisionPadding: 8,
    className: cn(overlayStyles, "scroll-quiet overflow-y-auto", look, className),
    onCloseAutoFocus: (event: Event) => {
      onCloseAutoFocus?.(event);
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (!left.current) giveBack();
      left.current = false;
    },
    onInteractOutside: (event: Event) => {
      if (event.target instanceof Node && overlay.trigger.current?.contains(event.target)) event.preventDefault();
      else left.current = true;
    },
  } as const;
}
