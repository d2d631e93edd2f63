import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { controlStyles } from "@/components/ui/control-styles";

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
