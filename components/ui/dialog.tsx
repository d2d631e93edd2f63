"use client";

import type { DialogPanelProps } from "@/components/ui/dialog-panel";
import { latePart, useLatePart } from "@/components/ui/late-part";
import { Overlay, useOverlay } from "@/components/ui/overlay";
import { DialogLikeTrigger, OverlayClose } from "@/components/ui/overlay-trigger";

const panelPart = latePart(() => import("@/components/ui/dialog-panel"));

export const Dialog = Overlay;
export const DialogTrigger = DialogLikeTrigger;
export const DialogClose = OverlayClose;

export function DialogContent(props: Omit<DialogPanelProps, "overlay">) {
  const overlay = useOverlay();
  const panel = useLatePart(panelPart, overlay.wanted);
  return panel ? <panel.DialogPanel {...props} overlay={overlay} /> : null;
}
