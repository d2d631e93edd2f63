"use client";

import { createContext, type ReactNode, type RefObject, useContext, useId, useMemo, useRef, useState } from "react";

/** What a menu, popover, dialog or sheet shares with its trigger. What opens comes when somebody points at the trigger. */
export type OverlayState = {
  open: boolean;
  setOpen: (open: boolean) => void;
  /** Somebody points at the trigger, has tabbed to it, or has opened it. */
  wanted: boolean;
  want: () => void;
  trigger: RefObject<HTMLButtonElement | null>;
  triggerId: string;
  contentId: string;
};

export type OverlayProps = {
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  children?: ReactNode;
};

const OverlayContext = createContext<OverlayState | null>(null);

export function Overlay({ open: asked, onOpenChange, children }: OverlayProps) {
  const [own, setOwn] = useState(false);
  const [pointedAt, setPointedAt] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const open = asked ?? own;
  const state = useMemo(
    () => ({
      open,
      setOpen: (next: boolean) => {
        setOwn(next);
        if (next !== open) onOpenChange?.(next);
      },
      wanted: pointedAt || open,
      want: () => setPointedAt(true),
      trigger,
      triggerId: `${id}trigger`,
      contentId: `${id}content`,
    }),
    [open, onOpenChange, pointedAt, id],
  );
  return <OverlayContext value={state}>{children}</OverlayContext>;
}

export function useOverlay(): OverlayState {
  const state = useContext(OverlayContext);
  if (!state) throw new Error("A trigger, content or close outside of its menu, popover, dialog or sheet");
  return state;
}
