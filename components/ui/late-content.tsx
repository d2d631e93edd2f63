"use client";

import type { ReactNode } from "react";
import { type LatePart, useLatePart } from "@/components/ui/late-part";
import { useOverlay } from "@/components/ui/overlay";

type LateContentProps<T extends object> = { part: LatePart<T>; children: (part: T) => ReactNode };

/** What stands in a menu or popover and has code of its own: it comes when somebody points at the trigger. */
export function LateContent<T extends object>({ part, children }: LateContentProps<T>) {
  const come = useLatePart(part, useOverlay().wanted);
  return come ? children(come) : null;
}
