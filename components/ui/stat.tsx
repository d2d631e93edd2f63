"use client";

import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { Tooltip } from "@/components/ui/tooltip";

/** Figures side by side on one ruled strip: an instrument's panel, not five boxes. */
export function StatStrip({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl className={cn("flex flex-wrap gap-px overflow-hidden rounded-lg border border-line bg-line", className)}>
      {children}
    </dl>
  );
}

type StatProps = {
  label: ReactNode;
  /** The exact definition, on hover and focus of the label. */
  definition: string;
  /** `<Count …/>`, `<Percent …/>`. */
  value: ReactNode;
  /** `<Delta …/>`. */
  delta?: ReactNode;
  /** A 40-px `<Sparkline fluid …/>`. */
  sparkline?: ReactNode;
  className?: string;
};

export function Stat({ label, definition, value, delta, sparkline, className }: StatProps) {
  return (
    <div className={cn("flex min-w-0 flex-[1_1_150px] flex-col gap-1 bg-surface p-4 xl:flex-[1_1_170px]", className)}>
      <dt>
        <Tooltip content={definition} side="bottom">
          <button
            type="button"
            className="group inline-flex max-w-full cursor-help items-center gap-1 rounded-sm text-muted text-sm"
          >
            <span className="text-start">{label}</span>
            <Info
              aria-hidden
              className="size-3 shrink-0 text-faint opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100"
            />
          </button>
        </Tooltip>
      </dt>
      <dd className="font-medium text-2xl text-ink tracking-tight">{value}</dd>
      {delta ? <dd className="text-sm">{delta}</dd> : null}
      {sparkline ? <dd className="mt-auto h-11 pt-1">{sparkline}</dd> : null}
    </div>
  );
}

export function StatSkeleton() {
  return (
    <div className="flex min-w-0 flex-[1_1_150px] flex-col gap-2 bg-surface p-4 xl:flex-[1_1_170px]">
      <Skeleton className="w-20" />
      <Skeleton className="h-7 w-28" />
      <Skeleton className="w-14" />
      <Skeleton className="mt-1 h-10 w-full" />
    </div>
  );
}
