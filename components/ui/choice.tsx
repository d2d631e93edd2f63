"use client";

import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";
import { FieldNotes, notesOf } from "@/components/ui/field-notes";

export type ChoiceOption<T extends string> = { value: T; label: ReactNode; help?: ReactNode };

type ChoiceProps<T extends string> = {
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  /** Null: nothing is chosen yet. */
  value: T | null;
  options: readonly ChoiceOption<T>[];
  onChange: (value: T) => void;
  className?: string;
};

/** One of a few, each with its sentence; unlike a segmented control it can stand without a choice. */
export function Choice<T extends string>({ label, help, error, required, options, ...props }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={notesOf(id, { help, error })}
      aria-invalid={error ? true : undefined}
      aria-required={required ? true : undefined}
      className={cn("flex min-w-0 flex-col gap-1.5", props.className)}
    >
      <span id={`${id}-label`} className="font-medium text-ink text-sm">
        {label}
      </span>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-6 cursor-pointer items-start gap-2 text-sm touch:min-h-11 touch:items-center"
        >
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
            className="mt-0.5 size-4 shrink-0 accent-accent touch:mt-0"
          />
          <span className="min-w-0">
            {option.label}
            {option.help ? <span className="block text-faint text-xs">{option.help}</span> : null}
          </span>
        </label>
      ))}
      <FieldNotes id={id} help={help} error={error} />
    </div>
  );
}
