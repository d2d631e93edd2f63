"use client";

import { latePart, useLatePart } from "@/components/ui/late-part";
import { Overlay, useOverlay } from "@/components/ui/overlay";
import { DialogLikeTrigger, OverlayClose } from "@/components/ui/overlay-trigger";
import type { SheetPanelProps } from "@/components/ui/sheet-panel";

const panelPart = latePart(() => import("@/components/ui/sheet-panel"));

export const Sheet = Overlay;
export const SheetTrigger = DialogLikeTrigger;
export const SheetClose = OverlayClose;

export function SheetContent(props: Omit<SheetPanelProps, "overlay">) {
  const overlay = useOverlay();
  const panel = useLatePart(panelPart, overlay.wanted);
  return panel ? <panel.SheetPanel {...props} overlay={overlay} /> : null;
}
