"use client";

import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";

/** Not with every key: browsers refuse an address that changes too often. */
const QUIET_MS = 250;

type SearchFieldProps = {
  label: string;
  value: string | null;
  onChange: (text: string | null) => void;
  className?: string;
};

/** A search that the address keeps; what is typed is not overwritten by the address. */
export function SearchField({ label, value, onChange, className }: SearchFieldProps) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = (text: string | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(text), QUIET_MS);
  };
  return (
    <div className={cn("w-64 max-sm:w-full", className)}>
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        lead={<Search aria-hidden />}
        defaultValue={value ?? ""}
        onChange={(event) => tell(event.target.value.trim() || null)}
      />
    </div>
  );
}
