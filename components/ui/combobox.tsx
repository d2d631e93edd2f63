"use client";

import { ChevronsUpDown } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import type { ComboboxOption } from "@/components/ui/combobox-option";
import { controlStyles } from "@/components/ui/control-styles";
import type { FieldControl } from "@/components/ui/field";
import { LateContent } from "@/components/ui/late-content";
import { latePart } from "@/components/ui/late-part";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

const listPart = latePart(() => import("@/components/ui/combobox-list"));

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
  /** It is about to be used: options may be asked for. */
  onWanted?: () => void;
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
  onWanted,
  className,
  ...aria
}: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const chosen = options.find((option) => option.value === value);
  const search = (next: string) => {
    setText(next);
    onSearch?.(next);
  };
  const turn = (next: boolean) => {
    setOpen(next);
    if (!next) search("");
  };
  return (
    <Popover open={open} onOpenChange={turn}>
      <PopoverTrigger
        {...aria}
        role="combobox"
        aria-expanded={open}
        {...(onWanted ? { onPointerEnter: onWanted, onFocus: onWanted } : {})}
        className={cn(
          controlStyles,
          "flex h-8 items-center justify-between gap-2 px-2.5 text-start touch:h-11",
          className,
        )}
      >
        <span className={cn("clip-text", !chosen && "text-faint")}>{chosen?.label ?? placeholder}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-faint" />
      </PopoverTrigger>
      <LateContent part={listPart}>
        {({ ComboboxList }) => (
          <PopoverContent align="start" className="w-(--radix-popover-trigger-width) min-w-64 p-0">
            <ComboboxList
              value={value}
              options={options}
              onPick={(picked) => onChange(clearable && picked === value ? null : picked)}
              placeholder={placeholder}
              text={text}
              onText={search}
              sifted={onSearch !== undefined}
              loading={loading ?? false}
            />
          </PopoverContent>
        )}
      </LateContent>
    </Popover>
  );
}
