import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Shared by every text control: input, textarea, select and combobox triggers. */
export const controlStyles =
  "weak:w-full min-w-0 rounded-md border border-control/60 bg-surface weak:text-base weak:text-ink transition-colors hover:border-control focus-visible:border-accent-ink focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:opacity-60 aria-invalid:border-down dark:bg-sunken touch:text-lg";

export type InputProps = ComponentProps<"input"> & {
  /** An icon or a fixed text inside the field, before the value. */
  lead?: ReactNode;
  /** Inside the field, after the value: a unit, a clear button. */
  trail?: ReactNode;
};

export function Input({ className, lead, trail, ...props }: InputProps) {
  const field = (
    <input
      dir="auto"
      className={cn(controlStyles, "h-8 px-2.5 touch:h-11", lead && "ps-8", trail && "pe-8", className)}
      {...props}
    />
  );
  if (!lead && !trail) return field;
  return (
    <span className="relative block w-full min-w-0">
      {lead ? (
        <span className="pointer-events-none absolute inset-y-0 start-0 flex w-8 items-center justify-center text-faint [&_svg]:size-4">
          {lead}
        </span>
      ) : null}
      {field}
      {trail ? (
        <span className="absolute inset-y-0 end-0 flex w-8 items-center justify-center text-faint [&_svg]:size-4">
          {trail}
        </span>
      ) : null}
    </span>
  );
}
