"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export { Command };

export function CommandInput({
  value,
  onChange,
  placeholder,
  aside,
}: {
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
  aside?: ReactNode;
}) {
  return (
    <div className="flex h-11 items-center gap-2 border-line border-b px-3">
      <Search aria-hidden className="size-4 shrink-0 text-faint" />
      {/* Focused as it comes, so that what stands in it already is gone on with, not chosen and typed over. */}
      <Command.Input
        autoFocus
        dir="auto"
        value={value}
        onValueChange={onChange}
        placeholder={placeholder}
        className="h-full w-full min-w-0 bg-transparent text-base outline-none touch:text-lg"
      />
      {aside}
    </div>
  );
}

export const commandItemStyles = cn(
  "flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-md px-2 text-sm data-[selected=true]:bg-hover data-[disabled=true]:opacity-50 touch:min-h-11",
  "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-faint",
);
export const commandGroupStyles =
  "p-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-xs";
