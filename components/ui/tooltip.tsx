"use client";

import { Root as Slot } from "radix-ui/slot";
import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { latePart, useLatePart } from "@/components/ui/late-part";

const DELAY_MS = 350;
/** Who has just read one reads the next at once. */
const SKIP_DELAY_MS = 150;
/** To come from the element over the gap into the words. */
const LEAVE_MS = 120;

const bubblePart = latePart(() => import("@/components/ui/tooltip-bubble"));

/** One is shown at a time. */
let shown: { close: () => void } | null = null;
let closedAt = Number.NEGATIVE_INFINITY;

type TooltipProps = {
  /** Nothing is shown when empty. */
  content: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  /** One focusable or hoverable element. */
  children: ReactNode;
};

export function Tooltip({ content, side = "top", children }: TooltipProps) {
  if (content === null || content === undefined || content === "") return children;
  return (
    <Tipped content={content} side={side}>
      {children}
    </Tipped>
  );
}

function Tipped({ content, side, children }: Required<TooltipProps>) {
  const anchor = useRef<HTMLElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  const over = useRef(false);
  const self = useRef({ close: () => setOpen(false) });
  const id = useId();
  const bubble = useLatePart(bubblePart, wanted);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const { current } = self;
    if (shown !== current) shown?.close();
    shown = current;
    return () => {
      closedAt = performance.now();
      if (shown === current) shown = null;
    };
  }, [open]);

  const after = (ms: number, next: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), ms);
  };
  const close = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  // Moves and not the entering: who stood here before the page was alive has entered nothing.
  const move = (event: PointerEvent) => {
    if (event.pointerType === "touch" || over.current) return;
    over.current = true;
    setWanted(true);
    after(performance.now() - closedAt < SKIP_DELAY_MS ? 0 : DELAY_MS, true);
  };
  const leave = () => {
    over.current = false;
    after(LEAVE_MS, false);
  };
  const press = () => {
    over.current = true;
    close();
  };
  const focus = (event: FocusEvent) => {
    setWanted(true);
    if (event.target.matches(":focus-visible")) after(0, true);
  };
  return (
    <>
      <Slot
        ref={anchor}
        aria-describedby={open && bubble ? id : undefined}
        onPointerMove={move}
        onPointerLeave={leave}
        onPointerDown={press}
        onClick={close}
        onFocus={focus}
        onBlur={close}
      >
        {children}
      </Slot>
      {open && bubble ? (
        <bubble.TooltipBubble
          anchor={anchor}
          id={id}
          side={side}
          onClose={close}
          onPointerEnter={() => clearTimeout(timer.current)}
          onPointerLeave={leave}
        >
          {content}
        </bubble.TooltipBubble>
      ) : null}
    </>
  );
}
