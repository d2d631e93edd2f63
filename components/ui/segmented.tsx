"use client";

import { type ReactNode, useId } from "react";
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
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cn(
        "scroll-quiet inline-flex max-w-full shrink-0 items-center gap-px overflow-x-auto rounded-md border border-line bg-sunken p-0.5",
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            "relative inline-flex items-center gap-1.5 whitespace-nowrap rounded-sm border border-transparent px-2.5 font-medium text-muted text-sm transition-colors hover:text-ink has-checked:border-line-strong has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-[-2px] dark:has-checked:bg-press [&_svg]:size-4",
            size === "sm" ? "h-[22px] touch:h-[38px]" : "h-[26px] touch:h-[38px]",
          )}
        >
          <input
            type="radio"
            name={name}
            aria-label={option.ariaLabel}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-default appearance-none outline-none"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
