"use client";

import { useRef } from "react";
import type { OverlayState } from "@/components/ui/overlay";

/**
 * Where the focus goes when something that floats closes: back to its trigger, except when one has gone elsewhere with the
 * pointer. A press on the trigger is no press outside, since the trigger itself closes.
 */
export function useFocusReturn({ trigger }: OverlayState, onCloseAutoFocus: ((event: Event) => void) | undefined) {
  const left = useRef(false);
  return {
    onCloseAutoFocus: (event: Event) => {
      onCloseAutoFocus?.(event);
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (!left.current) trigger.current?.focus();
      left.current = false;
    },
    onInteractOutside: (event: Event) => {
      if (event.target instanceof Node && trigger.current?.contains(event.target)) event.preventDefault();
      else left.current = true;
    },
  };
}
