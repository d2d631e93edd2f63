"use client";

import { Root as Slot } from "radix-ui/slot";
import { type ComponentProps, type SyntheticEvent, useCallback } from "react";
import { useOverlay } from "@/components/ui/overlay";

export type TriggerProps = ComponentProps<"button"> & { asChild?: boolean };

/** The handler of the place of use first; ours unless it said no. */
export const both =
  <E extends SyntheticEvent>(theirs: ((event: E) => void) | undefined, ours: (event: E) => void) =>
  (event: E) => {
    theirs?.(event);
    if (!event.defaultPrevented) ours(event);
  };

/** The button of a popover, dialog or sheet: a click opens and closes. */
export function DialogLikeTrigger({ onClick, ...props }: TriggerProps) {
  const { open, setOpen } = useOverlay();
  return <OverlayTrigger aria-haspopup="dialog" {...props} onClick={both(onClick, () => setOpen(!open))} />;
}

/** What all triggers have in common: whoever comes near has what opens brought here. */
export function OverlayTrigger({ asChild, ref, onPointerEnter, onFocus, ...props }: TriggerProps) {
  const { open, want, trigger, contentId } = useOverlay();
  const Element = asChild ? Slot : "button";
  const setRef = useCallback(
    (node: HTMLButtonElement | null) => {
      trigger.current = node;
      if (typeof ref === "function") ref(node);
      else if (ref) ref.current = node;
    },
    [ref, trigger],
  );
  return (
    <Element
      type="button"
      aria-expanded={open}
      aria-controls={open ? contentId : undefined}
      data-state={open ? "open" : "closed"}
      {...props}
      ref={setRef}
      onPointerEnter={both(onPointerEnter, want)}
      onFocus={both(onFocus, want)}
    />
  );
}

/** Closes what it stands in. */
export function OverlayClose({ asChild, onClick, ...props }: TriggerProps) {
  const { setOpen } = useOverlay();
  const Element = asChild ? Slot : "button";
  return <Element type="button" {...props} onClick={both(onClick, () => setOpen(false))} />;
}
