"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Command, CommandInput, commandItemStyles } from "@/components/ui/command-list";
import type { FieldControl } from "@/components/ui/field";
import { controlStyles } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Spinner } from "@/components/ui/spinner";

export type ComboboxOption = {
  value: string /** Searched and shown. */;
  label: string;
  lead?: ReactNode;
  help?: string;
};

type ComboboxProps = {
  value: string | null;
  options: readonly ComboboxOption[];
  onChange: (value: string | null) => void;
  placeholder: string;
  /** Picking the chosen one again clears it. */
  clearable?: boolean;
  /** Set when the server does the searching: `options` are then its answer to the last text. */
  onSearch?: (text: string) => void;
  loading?: boolean;
  className?: string;
  "aria-label"?: string;
} & Partial<FieldControl>;

/** One of many, found by typing. */
export function Combobox({
  value,
  options,
  onChange,
  placeholder,
  clearable,
  onSearch,
  loading,
  className,
  ...aria
}: ComboboxProps) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const chosen = options.find((option) => option.value === value);
  const search = (next: string) => {
    setText(next);
    onSearch?.(next);
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        {...aria}
        role="combobox"
        aria-expanded={open}
        className={cn(
          controlStyles,
          "flex h-8 items-center justify-between gap-2 px-2.5 text-start touch:h-11",
          className,
        )}
      >
        <span className={cn("clip-text", !chosen && "text-faint")}>{chosen?.label ?? placeholder}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-faint" />
      </PopoverTrigger>
      <PopoverContent align="start" className="w-(--radix-popover-trigger-width) min-w-64 p-0">
        <Command label={placeholder} {...(onSearch ? { shouldFilter: false } : {})}>
          <CommandInput value={text} onChange={search} placeholder={t("search")} aside={loading ? <Spinner /> : null} />
          <Command.List className="scroll-quiet max-h-72 overflow-y-auto p-1">
            {loading ? null : (
              <Command.Empty className="px-2 py-6 text-center text-faint text-sm">{t("nothingFound")}</Command.Empty>
            )}
            {options.map((option) => (
              <Command.Item
                key={option.value}
                value={option.value}
                keywords={[option.label]}
                onSelect={() => {
                  onChange(clearable && option.value === value ? null : option.value);
                  setOpen(false);
                }}
                className={commandItemStyles}
              >
                {option.lead}
                <span className="clip-text">{option.label}</span>
                {option.help ? <span className="clip-text text-muted text-xs">{option.help}</span> : null}
                {option.value === value ? <Check aria-hidden className="ms-auto text-accent-ink!" /> : null}
              </Command.Item>
            ))}
          </Command.List>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
