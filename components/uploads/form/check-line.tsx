"use client";

import { type ReactNode, useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";

type Props = { checked: boolean; onChange: (checked: boolean) => void; label: ReactNode; help?: ReactNode };

/** A box to tick with its sentence. */
export function CheckLine({ checked, onChange, label, help }: Props) {
  const id = useId();
  return (
    <div className="flex items-start gap-2 text-sm">
      <Checkbox
        id={id}
        checked={checked}
        aria-describedby={help ? `${id}-help` : undefined}
        onCheckedChange={(next) => onChange(next === true)}
        className="mt-0.5"
      />
      <span className="min-w-0">
        <label htmlFor={id} className="cursor-pointer">
          {label}
        </label>
        {help ? (
          <span id={`${id}-help`} className="block text-faint text-xs">
            {help}
          </span>
        ) : null}
      </span>
    </div>
  );
}
