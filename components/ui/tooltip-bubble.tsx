"use client";

import { DismissableLayer, Popper } from "radix-ui/internal";
import { type PointerEventHandler, type ReactNode, type RefObject, useEffect } from "react";
import { createPortal } from "react-dom";

type BubbleProps = {
  anchor: RefObject<HTMLElement | null>;
  id: string;
  side: "top" | "right" | "bottom" | "left";
  onClose: () => void;
  onPointerEnter: PointerEventHandler;
  onPointerLeave: PointerEventHandler;
  children: ReactNode;
};

const stay = (event: Event) => event.preventDefault();

/** The words of a tooltip; come when something that has them is pointed at. Escape and scrolling close it. */
export function TooltipBubble({ anchor, id, side, onClose, children, ...pointer }: BubbleProps) {
  useEffect(() => {
    const onScroll = ({ target }: Event) => {
      if (target instanceof Node && target.contains(anchor.current)) onClose();
    };
    window.addEventListener("scroll", onScroll, { capture: true });
    return () => window.removeEventListener("scroll", onScroll, { capture: true });
  }, [anchor, onClose]);
  return createPortal(
    <Popper.Root>
      <Popper.Anchor virtualRef={anchor} />
      <DismissableLayer.Root
        asChild
        disableOutsidePointerEvents={false}
        onPointerDownOutside={stay}
        onFocusOutside={stay}
        onDismiss={onClose}
      >
        <Popper.Content
          role="tooltip"
          id={id}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-70 max-w-72 animate-fade-in rounded-md bg-ink px-2 py-1 text-xs text-canvas"
          {...pointer}
        >
          {children}
        </Popper.Content>
      </DismissableLayer.Root>
    </Popper.Root>,
    document.body,
  );
}
