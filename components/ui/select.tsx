"use client";

import { Check, ChevronDown } from "lucide-react";
import * as Radix from "radix-ui/select";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { controlStyles } from "@/components/ui/control-styles";
import type { FieldControl } from "@/components/ui/field";
import { overlayStyles } from "@/components/ui/overlay-styles";

export type SelectOption<T extends string> = {
  value: T;
  label: ReactNode /** Second line. */;
  help?: ReactNode;
  disabled?: boolean;
};

type SelectProps<T extends string> = {
  value: T | undefined;
  options: readonly SelectOption<T>[];
  onChange: (value: T) => void;
  placeholder?: string;
  disabled?: boolean;
  className?: string;
  name?: string;
  "aria-label"?: string;
} & Partial<FieldControl>;

/** One of a known list. For more than about fifteen, use the combobox, which searches. */
export function Select<T extends string>({
  value,
  options,
  onChange,
  placeholder,
  disabled,
  className,
  name,
  ...aria
}: SelectProps<T>) {
  return (
    <Radix.Root
      value={value ?? ""}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      {...(disabled ? { disabled } : {})}
      {...(name ? { name } : {})}
    >
      <Radix.Trigger
        {...aria}
        className={cn(
          controlStyles,
          "flex h-8 items-center justify-between gap-2 px-2.5 text-start data-[placeholder]:text-faint touch:h-11",
          className,
        )}
      >
        <span className="clip-text">
          {/* Said here, so that the choice is there before the list is. */}
          <Radix.Value placeholder={placeholder}>{options.find((option) => option.value === value)?.label}</Radix.Value>
        </span>
        <Radix.Icon>
          <ChevronDown aria-hidden className="size-4 text-faint" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            overlayStyles,
            "max-h-[min(320px,var(--radix-select-content-available-height))] min-w-(--radix-select-trigger-width) max-w-80 overflow-hidden",
          )}
        >
          <Radix.Viewport
            className="p-1"
            {...(globalThis.__webpack_nonce__ ? { nonce: globalThis.__webpack_nonce__ } : {})}
          >
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                {...(option.disabled ? { disabled: true } : {})}
                // Radix names an option by its first line; with a second one its whole content is the name.
                {...(option.help ? { "aria-labelledby": "" } : {})}
                className="relative flex min-h-8 cursor-default select-none flex-col justify-center rounded-md py-1 ps-8 pe-2 text-sm outline-none data-[highlighted]:bg-hover data-[disabled]:opacity-50 touch:min-h-11"
              >
                <Radix.ItemIndicator className="absolute start-2 top-2">
                  <Check aria-hidden className="size-4 text-accent-ink" />
                </Radix.ItemIndicator>
                <Radix.ItemText>{option.label}</Radix.ItemText>
                {option.help ? <span className="text-muted text-xs">{option.help}</span> : null}
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
