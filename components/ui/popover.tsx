"use client";

import type { ComponentProps } from "react";
import { latePart, useLatePart } from "@/components/ui/late-part";
import { Overlay, useOverlay } from "@/components/ui/overlay";
import { DialogLikeTrigger } from "@/components/ui/overlay-trigger";
import type { PopoverPanel } from "@/components/ui/popover-panel";

const panelPart = latePart(() => import("@/components/ui/popover-panel"));

export const Popover = Overlay;
export const PopoverTrigger = DialogLikeTrigger;

export function PopoverContent(props: Omit<ComponentProps<typeof PopoverPanel>, "overlay">) {
  const overlay = useOverlay();
  const panel = useLatePart(panelPart, overlay.wanted);
  return panel ? <panel.PopoverPanel {...props} overlay={overlay} /> : null;
}
