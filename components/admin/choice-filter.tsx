"use client";

import { Select } from "@/components/ui/select";

type ChoiceFilterProps<T extends string> = {
  label: string;
  /** "All states". */
  all: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | null) => void;
};

/** One of a few kinds, or all of them. */
export function ChoiceFilter<T extends string>({ label, all, value, options, onChange }: ChoiceFilterProps<T>) {
  return (
    <Select<T | "all">
      aria-label={label}
      value={value ?? "all"}
      options={[{ value: "all", label: all }, ...options]}
      onChange={(next) => onChange(next === "all" ? null : next)}
      className="w-44"
    />
  );
}
