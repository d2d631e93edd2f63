"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";

/** Spread onto the control, so that label, help and error are announced with it. */
export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  help?: ReactNode;
  /** In words: what is wrong and what to write instead. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** At the right end of the label: "optional", a link. */
  aside?: ReactNode;
  className?: string;
  /** `(control) => <Input {...control} {...register("name")} />` */
  children: (control: FieldControl) => ReactNode;
};

export function Field({ label, help, error, required, aside, className, children }: FieldProps) {
  const id = useId();
  const described = [error ? `${id}-error` : "", help ? `${id}-help` : ""].filter(Boolean).join(" ");
  return (
    <div className={cn("flex min-w-0 flex-col gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="font-medium text-ink text-sm">
          {label}
        </label>
        {aside ? <span className="text-faint text-xs">{aside}</span> : null}
      </div>
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required ? true : undefined,
      })}
      {error ? (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-down text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 break-words">{error}</span>
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="text-faint text-xs">
          {help}
        </p>
      ) : null}
    </div>
  );
}
