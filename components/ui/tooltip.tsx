"use client";

import * as Radix from "radix-ui/tooltip";
import type { ReactNode } from "react";

export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={350} skipDelayDuration={150}>
      {children}
    </Radix.Provider>
  );
}

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
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-70 max-w-72 animate-fade-in rounded-md bg-ink px-2 py-1 text-xs text-canvas"
        >
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
