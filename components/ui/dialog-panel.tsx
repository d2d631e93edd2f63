"use client";

import * as Radix from "radix-ui/dialog";
import { cn } from "@/components/ui/cn";
import { PanelContent, type PanelContentProps } from "@/components/ui/panel-content";
import { useFocusReturn } from "@/components/ui/use-focus-return";

export type DialogPanelProps = PanelContentProps & { size?: "sm" | "md" | "lg" };

const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-4xl" } as const;

/** A question or a short form over the page. On phones it is the whole width at the bottom edge. */
export function DialogPanel({ size = "md", className, ...props }: DialogPanelProps) {
  const giveBack = useFocusReturn(props.overlay);
  return (
    <Radix.Root open={props.overlay.open} onOpenChange={props.overlay.setOpen}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 grid animate-fade-in place-items-end overflow-y-auto bg-scrim sm:place-items-start sm:justify-items-center sm:px-4 sm:py-[10vh]">
          <PanelContent
            {...props}
            giveBack={giveBack}
            headerClassName="pt-4"
            footerClassName="pb-[max(12px,env(safe-area-inset-bottom))]"
            className={cn(
              "relative flex max-h-[92dvh] w-full animate-pop-in flex-col rounded-t-lg border border-line-strong bg-raised shadow-overlay outline-none sm:max-h-[80dvh] sm:rounded-lg",
              widths[size],
              className,
            )}
          />
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
