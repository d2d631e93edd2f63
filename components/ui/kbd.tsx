import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cn(
        "inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong bg-surface px-1 font-sans text-muted text-xs dark:bg-raised",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
