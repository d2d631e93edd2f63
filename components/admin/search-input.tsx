"use client";

import { Search } from "lucide-react";
import { Input } from "@/components/ui/input";

type SearchInputProps = { label: string; value: string | null; onChange: (text: string | null) => void };

/** A search that the address keeps; what is typed is not overwritten by the address. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  return (
    <div className="w-full sm:w-72">
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
