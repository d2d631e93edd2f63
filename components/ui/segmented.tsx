"use client";

import * as Radix from "radix-ui/toggle-group";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type SegmentedOption<T extends string> = { value: T; label: ReactNode; ariaLabel?: string };

type SegmentedProps<T extends string> = {
  /** What is being chosen; read by screen readers. */
  label: string;
  value: T;
  options: readonly SegmentedOption<T>[];
  onChange: (value: T) => void;
  size?: "sm" | "md";
  className?: string;
};

/** One of a few, all visible. Arrow keys move; there is always a choice. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  size = "md",
  className,
}: SegmentedProps<T>) {
  return (
    <Radix.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      className={cn(
        "scroll-quiet inline-flex max-w-full shrink-0 items-center gap-px overflow-x-auto rounded-md border border-line bg-sunken p-0.5",
        className,
      )}
    >
      {options.map((option) => (
        <Radix.Item
          key={option.value}
          value={option.value}
          aria-label={option.ariaLabel}
          className={cn(
            "inline-flex items-center gap-1.5 whitespace-nowrap rounded-sm border border-transparent px-2.5 font-medium text-muted text-sm transition-colors hover:text-ink focus-visible:outline-offset-[-2px] data-[state=on]:border-line-strong data-[state=on]:bg-surface data-[state=on]:text-ink dark:data-[state=on]:bg-press [&_svg]:size-4",
            size === "sm" ? "h-[22px] touch:h-[38px]" : "h-[26px] touch:h-[38px]",
          )}
        >
          {option.label}
        </Radix.Item>
      ))}
    </Radix.Root>
  );
}
