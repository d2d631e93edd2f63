"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { ComboboxOption } from "@/components/ui/combobox-option";
import { Command, CommandInput, commandItemStyles } from "@/components/ui/command-list";
import { useOverlay } from "@/components/ui/overlay";
import { Spinner } from "@/components/ui/spinner";

type ComboboxListProps = {
  value: string | null;
  options: readonly ComboboxOption[];
  onPick: (value: string) => void;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** The options are the answer to the text: not to be sifted again. */
  sifted: boolean;
  loading: boolean;
};

/** The field and the lines of a combobox; come when it is pointed at. */
export function ComboboxList({
  value,
  options,
  onPick,
  placeholder,
  text,
  onText,
  sifted,
  loading,
}: ComboboxListProps) {
  const t = useTranslations("common");
  const { setOpen } = useOverlay();
  const [lit, setLit] = useState("");
  // A server answers after the typing: Enter takes the first line of its answer, also when it is pressed before.
  const first = options.some((option) => option.value === lit) ? lit : (options[0]?.value ?? "");
  const served = { shouldFilter: false, value: loading ? "" : first, onValueChange: setLit };
  const entered = useRef(false);
  const pick = (picked: string) => {
    onPick(picked);
    setOpen(false);
  };
  useEffect(() => {
    if (loading || !entered.current) return;
    entered.current = false;
    if (first !== "" && first !== value) pick(first);
  });
  return (
    <Command
      label={placeholder}
      onKeyDown={(event) => {
        entered.current = sifted && loading && event.key === "Enter" && !event.nativeEvent.isComposing;
        // Not what still stands there of the text before.
        if (entered.current) event.preventDefault();
      }}
      {...(sifted ? served : {})}
    >
      <CommandInput value={text} onChange={onText} placeholder={t("search")} aside={loading ? <Spinner /> : null} />
      <Command.List className="scroll-quiet max-h-72 overflow-y-auto p-1">
        {loading ? null : (
          <Command.Empty className="px-2 py-6 text-center text-faint text-sm">{t("nothingFound")}</Command.Empty>
        )}
        {options.map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            keywords={[option.label]}
            onSelect={() => pick(option.value)}
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
  );
}
