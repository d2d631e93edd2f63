"use client";

import * as Radix from "radix-ui/dialog";
import { cn } from "@/components/ui/cn";
import { PanelContent, type PanelContentProps } from "@/components/ui/panel-content";
import { useFocusReturn } from "@/components/ui/use-focus-return";

export type SheetPanelProps = Omit<PanelContentProps, "bare" | "reading">;

/** A panel from the end edge: details and longer forms beside the page they belong to. */
export function SheetPanel({ className, ...props }: SheetPanelProps) {
  const giveBack = useFocusReturn(props.overlay);
  return (
    <Radix.Root open={props.overlay.open} onOpenChange={props.overlay.setOpen}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
        <PanelContent
          {...props}
          giveBack={giveBack}
          headerClassName="border-line border-b py-4"
          className={cn(
            "fixed inset-y-0 end-0 z-50 flex w-full weak:max-w-lg animate-sheet-in flex-col border-line border-s bg-raised shadow-overlay outline-none",
            className,
          )}
        />
      </Radix.Portal>
    </Radix.Root>
  );
}
