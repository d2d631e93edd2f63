import type { CSSProperties } from "react";
import { cn } from "@/components/ui/cn";

/** A grey bar of the size of what is coming. Silent for screen readers: the panel around it says "Loading". */
export function Skeleton({ className, style }: { className?: string; style?: CSSProperties }) {
  return (
    <div aria-hidden className={cn("weak:h-3 animate-pulse weak:rounded-sm bg-skeleton", className)} style={style} />
  );
}
