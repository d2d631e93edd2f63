"use client";

import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";
import { FieldNotes, notesOf } from "@/components/ui/field-notes";

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
        "aria-describedby": notesOf(id, { help, error }),
        "aria-invalid": error ? true : undefined,
        "aria-required": required ? true : undefined,
      })}
      <FieldNotes id={id} help={help} error={error} />
    </div>
  );
}
