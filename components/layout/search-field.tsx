"use client";

import { Search } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";

type SearchFieldProps = {
  label: string;
  value: string | null;
  onChange: (text: string | null) => void;
  className?: string;
};

/** A search that the address keeps; what is typed is not overwritten by the address. */
export function SearchField({ label, value, onChange, className }: SearchFieldProps) {
  return (
    <div className={cn("w-64 max-sm:w-full", className)}>
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        lead={<Search aria-hidden />}
        defaultValue={value ?? ""}
        onChange={(event) => onChange(event.target.value.trim() || null)}
      />
    </div>
  );
}
