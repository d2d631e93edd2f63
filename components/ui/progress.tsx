"use client";

import { cn } from "@/components/ui/cn";

type ProgressProps = {
  /** What goes on; read by screen readers. */
  label: string;
  done: number;
  /** Null while the amount is not known: the bar moves, but promises nothing. */
  total: number | null;
  tone?: "accent" | "good" | "bad";
  className?: string;
};

const tones = { accent: "bg-accent", good: "bg-up", bad: "bg-down" } as const;

export function Progress({ label, done, total, tone = "accent", className }: ProgressProps) {
  const known = total !== null && total > 0;
  const share = known ? Math.min(1, Math.max(0, done / total)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      {...(known ? { "aria-valuemax": total, "aria-valuenow": Math.min(done, total) } : {})}
      className={cn("weak:h-1 weak:w-full overflow-hidden rounded-full bg-press", className)}
    >
      <div
        className={cn("h-full rounded-full", tones[tone], known ? "transition-[width]" : "w-1/3 animate-sweep")}
        style={known ? { width: `${share * 100}%` } : undefined}
      />
    </div>
  );
}
